import { inflateSync } from 'node:zlib';

/**
 * A WOFF file unpacked (W3C WOFF 1.0): the font as it was before. fontkit reads WOFF too, but unpacks the whole table of
 * outlines again for every glyph.
 */
export function unpackWoff(woff: Buffer): Buffer {
	const count = woff.readUInt16BE(12);
	const head = Buffer.alloc(12 + 16 * count);
	woff.copy(head, 0, 4, 8);
	head.writeUInt16BE(count, 4);
	const parts: Buffer[] = [head];
	let at = head.length;
	for (let n = 0; n < count; n++) {
		const entry = 44 + 20 * n;
		const [from, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
			number,
			number,
			number
		];
		const bytes = woff.subarray(from, from + packed);
		const table = packed < length ? inflateSync(bytes) : bytes;
		woff.copy(head, 12 + 16 * n, entry, entry + 4);
		woff.copy(head, 16 + 16 * n, entry + 16, entry + 20);
		head.writeUInt32BE(at, 20 + 16 * n);
		head.writeUInt32BE(length, 24 + 16 * n);
		const padding = Buffer.alloc(-length & 3);
		parts.push(table, padding);
		at += length + padding.length;
	}
	return Buffer.concat(parts);
}
