import { limits } from '#lib/server/limits.ts';
import { Problem } from '#lib/server/problem.ts';

export interface PostedFile {
	readonly campaignId: string;
	readonly fileName: string;
	/** null where no file was chosen. */
	readonly bytes: Uint8Array | null;
}

/** The file of a posted form. Throws Problem 'too-large', and 'invalid-input' for what is no such form. */
export async function readUpload(request: Request): Promise<PostedFile> {
	if (Number(request.headers.get('content-length') ?? 0) > limits.importBytes) throw new Problem('too-large');
	let posted: FormData;
	try {
		posted = await request.formData();
	} catch (error) {
		throw new Problem((error as { status?: unknown } | null)?.status === 413 ? 'too-large' : 'invalid-input');
	}
	const campaignId = posted.get('campaign');
	const file = posted.get('file');
	if (typeof campaignId !== 'string' || !(file instanceof File)) throw new Problem('invalid-input');
	if (file.size > limits.importFileBytes) throw new Problem('too-large');
	// Browsers post a file without a name when none was chosen.
	const bytes = file.name === '' && file.size === 0 ? null : new Uint8Array(await file.arrayBuffer());
	return { campaignId, fileName: file.name, bytes };
}
