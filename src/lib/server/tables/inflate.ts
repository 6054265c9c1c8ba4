import { Unzip, UnzipInflate } from 'fflate';
import { TableError } from '#lib/domain/tables/table.ts';

/** What an archive may be at most: bytes as stored, bytes inflated, files inside. */
export interface ArchiveLimits {
	readonly stored: number;
	readonly inflated: number;
	readonly files: number;
}

/** Bytes given to the inflater at once; bounds what one step can blow up to (about a thousandfold). */
const step = 64 * 1024;

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
};

/**
 * The files of a zip archive whose names `wanted` accepts. Counts the bytes that really come out, because the sizes an
 * archive states of itself can be lies. Throws a TableError over a limit, or when the archive is broken.
 */
export function inflate(
	bytes: Uint8Array,
	limits: ArchiveLimits,
	wanted: (name: string) => boolean
): Record<string, Uint8Array> {
	if (bytes.length > limits.stored) throw new TableError('too-large', { limit: limits.stored });
	const files = new Map<string, Uint8Array>();
	let seen = 0;
	let inflated = 0;
	let refused: TableError | undefined;

	const archive = new Unzip((file) => {
		if (++seen > limits.files) refused ??= new TableError('inflates-too-much', { limit: limits.inflated });
		if (refused || !wanted(file.name)) return;
		const chunks: Uint8Array[] = [];
		let length = 0;
		file.ondata = (error, chunk, final) => {
			if (error) throw error;
			length += chunk.length;
			inflated += chunk.length;
			if (inflated > limits.inflated) {
				refused ??= new TableError('inflates-too-much', { limit: limits.inflated });
				file.terminate();
				return;
			}
			chunks.push(chunk);
			if (!final) return;
			if (files.has(file.name)) refused ??= new TableError('not-a-workbook');
			files.set(file.name, joined(chunks, length));
		};
		file.start();
	});
	archive.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length && !refused; at += step)
			archive.push(bytes.subarray(at, at + step), at + step >= bytes.length);
	} catch (error) {
		throw refused ?? new TableError('not-a-workbook', {}, { cause: error });
	}
	if (refused) throw refused;
	return Object.fromEntries(files);
}
