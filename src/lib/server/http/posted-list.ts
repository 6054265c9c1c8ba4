import { limits } from '../limits.ts';
import { Problem } from '../problem.ts';
import { largestPeopleFile } from '../services/people/people-files.ts';

export interface PostedList {
	/** null where no file was chosen. */
	readonly bytes: Uint8Array | null;
	readonly values: Readonly<Record<string, string>>;
}

/** A form for a list, its named texts and its file. Throws Problem 'too-large', and 'invalid-input' for what is no such form. */
export async function readPostedList(request: Request, names: readonly string[]): Promise<PostedList> {
	const announced = Number(request.headers.get('content-length') ?? 0);
	if (announced > largestPeopleFile + limits.listBytes) throw new Problem('too-large');
	let posted: FormData;
	try {
		posted = await request.formData();
	} catch (error) {
		throw new Problem((error as { status?: unknown } | null)?.status === 413 ? 'too-large' : 'invalid-input');
	}
	const values = Object.fromEntries(
		names.flatMap((name) => {
			const value = posted.get(name);
			return typeof value === 'string' ? [[name, value]] : [];
		})
	);
	const file = posted.get('file');
	if (!(file instanceof File)) throw new Problem('invalid-input');
	if (file.size > largestPeopleFile) throw new Problem('too-large');
	const none = file.name === '' && file.size === 0;
	return { bytes: none ? null : new Uint8Array(await file.arrayBuffer()), values };
}
