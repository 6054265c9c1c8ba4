import { logoLimits } from '#lib/domain/look/logo-limits.ts';
import { Problem } from '#lib/server/problem.ts';

/** What a form has around its file. */
const around = 16 * 1024;

/**
 * The file of the posted form. Throws Problem 'too-large' before reading what announces itself as such, 'invalid-input'
 * where no file was chosen and for what is no such form.
 */
export async function readLogoForm(request: Request): Promise<Uint8Array> {
	if (Number(request.headers.get('content-length') ?? 0) > logoLimits.bytes + around)
		throw new Problem('too-large');
	let posted: FormData;
	try {
		posted = await request.formData();
	} catch (error) {
		throw new Problem((error as { status?: unknown } | null)?.status === 413 ? 'too-large' : 'invalid-input');
	}
	const file = posted.get('file');
	if (!(file instanceof File)) throw new Problem('invalid-input', { reason: 'no-file' });
	if (file.size > logoLimits.bytes) throw new Problem('too-large');
	// Browsers post a file without a name when none was chosen.
	if (file.name === '' && file.size === 0) throw new Problem('invalid-input', { reason: 'no-file' });
	return new Uint8Array(await file.arrayBuffer());
}
