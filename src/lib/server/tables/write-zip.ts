import { once } from 'node:events';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive; its content comes piece by piece. */
export interface ZipEntry {
	/** ASCII. */
	readonly name: string;
	readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

const signature = { local: 0x04034b50, descriptor: 0x08074b50, central: 0x02014b50, end: 0x06054b50 };
const version = 20;
/** Sizes follow the content; names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980, the first day that the format knows: archives tell no time. */
const noTime = 0;
const noDate = 0x21;
/** Beyond this the format needs an extension that not every program reads. */
const largest = 0xffffffff;

const words = (...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
	const out = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
	let at = 0;
	for (const [bytes, value] of values) at = out.writeUIntLE(value, at, bytes);
	return out;
};

interface Written {
	readonly name: Buffer;
	readonly at: number;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
}

const localHeader = (name: Buffer): Buffer =>
	Buffer.concat([
		words([4, signature.local], [2, version], [2, flags], [2, deflated], [2, noTime], [2, noDate]),
		words([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
		name
	]);

const descriptor = ({ crc, packed, size }: Written): Buffer =>
	words([4, signature.descriptor], [4, crc], [4, packed], [4, size]);

const centralHeader = ({ name, at, crc, packed, size }: Written): Buffer =>
	Buffer.concat([
		words([4, signature.central], [2, version], [2, version], [2, flags], [2, deflated]),
		words([2, noTime], [2, noDate], [4, crc], [4, packed], [4, size], [2, name.length]),
		words([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
		name
	]);

/**
 * A zip archive, piece by piece: nothing is held but what is being packed, whatever the size. Packing runs on Node's
 * own threads. Throws a RangeError beyond 4 GB.
 */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
	const written: Written[] = [];
	let at = 0;
	for (const entry of entries) {
		const name = Buffer.from(entry.name);
		const start = at;
		const header = localHeader(name);
		at += header.length;
		yield header;

		const packer = createDeflateRaw({ level: 4, memLevel: constants.Z_DEFAULT_MEMLEVEL });
		let crc = 0;
		let size = 0;
		let packed = 0;
		const ready: Uint8Array[] = [];
		packer.on('data', (chunk: Uint8Array) => {
			packed += chunk.length;
			ready.push(chunk);
		});
		try {
			for await (const piece of entry.content) {
				const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
				crc = crc32(bytes, crc);
				size += bytes.length;
				if (!packer.write(bytes)) await once(packer, 'drain');
				yield* ready.splice(0);
			}
			packer.end();
			await once(packer, 'end');
			yield* ready.splice(0);
		} finally {
			packer.destroy();
		}
		at += packed;
		if (at > largest || size > largest) throw new RangeError('an archive of more than 4 GB');
		const done = { name, at: start, crc, packed, size };
		written.push(done);
		const tail = descriptor(done);
		at += tail.length;
		yield tail;
	}
	const directory = Buffer.concat(written.map(centralHeader));
	yield directory;
	yield words(
		[4, signature.end],
		[2, 0],
		[2, 0],
		[2, written.length],
		[2, written.length],
		[4, directory.length],
		[4, at],
		[2, 0]
	);
}
