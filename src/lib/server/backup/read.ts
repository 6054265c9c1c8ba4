import { createDecipheriv, createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ContentReader, type Piece, type TableSum } from './content.ts';
import { BackupFailure } from './failure.ts';
import {
	frameBytes,
	frameHead,
	frameSecrets,
	magic,
	mostHeaderBytes,
	parseHeader,
	tagBytes,
	type Header
} from './format.ts';
import { keyOf } from './key.ts';
import { linesOf } from './lines.ts';

/** Exactly so many bytes at a time from a stream of any pieces. */
class Taker {
	readonly #source: AsyncIterator<Buffer>;
	#held: Buffer = Buffer.alloc(0);
	constructor(source: AsyncIterable<Buffer>) {
		this.#source = source[Symbol.asyncIterator]();
	}
	/** Fewer only at the end of the file. */
	async take(bytes: number): Promise<Buffer> {
		const pieces = [this.#held];
		let length = this.#held.length;
		while (length < bytes) {
			const next = await this.#source.next();
			if (next.done) break;
			pieces.push(next.value);
			length += next.value.length;
		}
		const all = Buffer.concat(pieces);
		this.#held = all.subarray(bytes);
		return all.subarray(0, bytes);
	}
	async exactly(bytes: number): Promise<Buffer> {
		const taken = await this.take(bytes);
		if (taken.length < bytes) throw new BackupFailure('incomplete');
		return taken;
	}
	async close(): Promise<void> {
		await this.#source.return?.();
	}
}

/** A frame is closed by the first piece of compressed content that fills it, which may be this much longer. */
const mostFrame = 2 * frameBytes;

async function* opened(taker: Taker, key: Buffer, before: Buffer): AsyncGenerator<Buffer> {
	for (let number = 0, last = false; !last; number++) {
		const head = await taker.exactly(frameHead);
		last = head.readUInt8() === 1;
		const length = head.readUInt32BE(1);
		if (head.readUInt8() > 1 || length > mostFrame) throw new BackupFailure('damaged');
		const sealed = await taker.exactly(length);
		const tag = await taker.exactly(tagBytes);
		const { nonce, data } = frameSecrets(before, number, last);
		const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(data).setAuthTag(tag);
		let content: Buffer;
		try {
			content = Buffer.concat([decipher.update(sealed), decipher.final()]);
		} catch (cause) {
			throw new BackupFailure('damaged', { cause });
		}
		yield content;
	}
	if ((await taker.take(1)).length) throw new BackupFailure('damaged');
}

export interface OpenBackup {
	readonly header: Header;
	/** Reads on to the end; `each` gets the rows in their order. Throws 'incomplete' or 'damaged' where that is so. */
	read(each?: (piece: Piece) => Promise<void>): Promise<readonly TableSum[]>;
	/** For a backup that is not read to its end. */
	close(): Promise<void>;
}

/** Throws 'not-a-backup', 'format-newer', 'wrong-passphrase', 'incomplete' or 'damaged', and what the file system says. */
export async function openBackup(file: string, passphrase: string): Promise<OpenBackup> {
	const taker = new Taker(createReadStream(file, { highWaterMark: frameBytes }));
	try {
		const start = await taker.take(magic.length);
		if (!start.equals(magic)) throw new BackupFailure('not-a-backup');
		const length = await taker.exactly(4);
		if (length.readUInt32BE() > mostHeaderBytes) throw new BackupFailure('damaged');
		const text = await taker.exactly(length.readUInt32BE());
		const header = parseHeader(text);
		const key = await keyOf(passphrase, header);
		const before = createHash('sha256').update(start).update(length).update(text).digest();
		const read = async (each?: (piece: Piece) => Promise<void>) => {
			const gunzip = createGunzip();
			// Errors reach whoever reads the last stream.
			pipeline(Readable.from(opened(taker, key, before)), gunzip, () => {});
			const reader = new ContentReader();
			try {
				for await (const lines of linesOf(gunzip as AsyncIterable<Buffer>))
					for (const piece of reader.read(lines)) await each?.(piece);
				return reader.finish();
			} catch (error) {
				const zlib = error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
				throw zlib ? new BackupFailure('damaged', { cause: error }) : error;
			} finally {
				await taker.close();
			}
		};
		return { header, read, close: () => taker.close() };
	} catch (error) {
		await taker.close();
		throw error;
	}
}
