import { deflateSync } from 'node:zlib';

/*
 * A tagged document is thousands of small objects, which PDFKit writes one by one as plain text. Here they are packed
 * as PDF 1.5 allows (ISO 32000-1, 7.5.7 and 7.5.8): what is not a stream goes into compressed object streams, and the
 * table of places becomes a compressed stream of its own. It makes a report less than half as large.
 */

/** Where an object of the packed file is: at a byte of the file, or as the nth of an object stream. */
type Place = { readonly at: number } | { readonly inside: number; readonly nth: number };

interface PlainObject {
	readonly id: number;
	readonly bytes: Buffer;
}

/** Readers inflate a whole object stream for one object of it. */
const most = 150;

/** The same document with its objects packed. Takes what PDFKit writes: one table of places, generation 0 throughout. */
export function packObjects(plain: Uint8Array): Uint8Array {
	const file = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
	const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1]);
	const [list = '', trailer = ''] = file.toString('latin1', table).split('trailer');
	const offsets = [...list.matchAll(/^(\d{10}) \d{5} ([nf])/gm)].map(([, at, kind]) =>
		kind === 'n' ? Number(at) : null
	);
	const objects = objectsAt(file, offsets, table);
	const written: Buffer[] = [file.subarray(0, Math.min(...offsets.filter((at) => at !== null)))];
	let length = written[0]?.length ?? 0;
	const places = new Map<number, Place>();
	const write = (id: number, bytes: Buffer): void => {
		places.set(id, { at: length });
		const whole = Buffer.concat([Buffer.from(`${id} 0 obj\n`), bytes, Buffer.from('\nendobj\n')]);
		written.push(whole);
		length += whole.length;
	};

	for (const { id, bytes } of objects) if (isStream(bytes)) write(id, bytes);
	let next = offsets.length;
	const small = objects.filter(({ bytes }) => !isStream(bytes));
	for (let from = 0; from < small.length; from += most) {
		const group = small.slice(from, from + most);
		for (const [nth, { id }] of group.entries()) places.set(id, { inside: next, nth });
		write(next++, objectStream(group));
	}

	const [entries = ''] = /\/(?:Root|Info|ID)[\s\S]*(?=>>)/.exec(trailer) ?? [];
	const index = next++;
	const start = length;
	places.set(index, { at: start });
	write(index, tableOf(places, next, entries.trim()));
	written.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
	return new Uint8Array(Buffer.concat(written));
}

const isStream = (bytes: Buffer): boolean => bytes.subarray(-9).equals(Buffer.from('endstream'));

/** Each object reaches to the next one; between the words that open and close it is what it holds. */
function objectsAt(file: Buffer, offsets: readonly (number | null)[], end: number): PlainObject[] {
	const inOrder = offsets
		.flatMap((at, id) => (at === null ? [] : [{ id, at }]))
		.toSorted((a, b) => a.at - b.at);
	return inOrder.map(({ id, at }, i) => {
		const from = file.indexOf('obj\n', at) + 4;
		const to = file.lastIndexOf('\nendobj', inOrder[i + 1]?.at ?? end);
		return { id, bytes: file.subarray(from, to) };
	});
}

function stream(dictionary: string, content: Buffer): Buffer {
	const packed = deflateSync(content, { level: 9 });
	const head = `<<\n${dictionary}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>\nstream\n`;
	return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

function objectStream(group: readonly PlainObject[]): Buffer {
	let at = 0;
	const heads = group.map(({ id, bytes }) => {
		const head = `${id} ${at}`;
		at += bytes.length + 1;
		return head;
	});
	const head = `${heads.join(' ')}\n`;
	const bodies = group.flatMap(({ bytes }) => [bytes, Buffer.from('\n')]);
	return stream(
		`/Type /ObjStm\n/N ${group.length}\n/First ${head.length}`,
		Buffer.concat([Buffer.from(head), ...bodies])
	);
}

/** Rows of 1 + 4 + 2 bytes, each as its difference from the row above it. */
function tableOf(places: ReadonlyMap<number, Place>, size: number, entries: string): Buffer {
	const width = 7;
	const rows = Buffer.alloc(size * (width + 1));
	let above = Buffer.alloc(width);
	for (let id = 0; id < size; id++) {
		const row = Buffer.alloc(width);
		const place = places.get(id);
		if (!place) row.writeUInt16BE(id === 0 ? 0xffff : 0, 5);
		else if ('at' in place) {
			row.writeUInt8(1, 0);
			row.writeUInt32BE(place.at, 1);
		} else {
			row.writeUInt8(2, 0);
			row.writeUInt32BE(place.inside, 1);
			row.writeUInt16BE(place.nth, 5);
		}
		const at = id * (width + 1);
		rows[at] = 2;
		for (let i = 0; i < width; i++) rows[at + 1 + i] = ((row[i] ?? 0) - (above[i] ?? 0)) & 0xff;
		above = row;
	}
	return stream(
		`/Type /XRef\n/Size ${size}\n/W [1 4 2]\n/DecodeParms <<\n/Predictor 12\n/Columns ${width}\n>>\n${entries}`,
		rows
	);
}
