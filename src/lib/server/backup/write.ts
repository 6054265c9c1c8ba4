import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ContentReader, snapshotOf, type TableSum } from './content.ts';
import { BackupFailure } from './failure.ts';
import { format, frameBytes, frameHead, frameSecrets, magic, type Header } from './format.ts';
import { newKey } from './key.ts';

export interface Writing {
	readonly file: string;
	readonly passphrase: string;
	readonly now: Date;
	/** scrypt's N; left out, the usual one. */
	readonly cost?: number;
}

function beginning(header: Header): Buffer {
	const text = Buffer.from(JSON.stringify(header));
	const length = Buffer.alloc(4);
	length.writeUInt32BE(text.length);
	return Buffer.concat([magic, length, text]);
}

function frame(key: Buffer, before: Buffer, number: number, content: Buffer, last: boolean): Buffer {
	const { nonce, data } = frameSecrets(before, number, last);
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(data);
	const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
	const head = Buffer.alloc(frameHead);
	head.writeUInt8(last ? 1 : 0);
	head.writeUInt32BE(sealed.length, 1);
	return Buffer.concat([head, sealed, cipher.getAuthTag()]);
}

const sealing = (key: Buffer, before: Buffer) =>
	async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
		let waiting: Buffer[] = [];
		let bytes = 0;
		let number = 0;
		for await (const piece of source) {
			waiting.push(piece);
			bytes += piece.length;
			if (bytes < frameBytes) continue;
			yield frame(key, before, number++, Buffer.concat(waiting), false);
			waiting = [];
			bytes = 0;
		}
		yield frame(key, before, number, Buffer.concat(waiting), true);
	};

/** The renaming itself is on disk only when the folder is. Not every system can do that; then it comes by itself. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r').catch(() => null);
	await handle?.sync().catch(() => {});
	await handle?.close();
}

/**
 * Writes a dump as a backup file that only its owner may read, under another name until it is complete and on disk: a
 * file with the name that was asked for is whole. Throws 'file-exists', and 'incomplete' when the dump ends too early.
 */
export async function writeBackup(
	dumped: AsyncIterable<readonly string[]>,
	{ file, passphrase, now, cost }: Writing
): Promise<readonly TableSum[]> {
	if (existsSync(file)) throw new BackupFailure('file-exists');
	// Before the dump begins: nobody is to wait for the key.
	const { kdf, check, seal } = await newKey(passphrase, cost);
	const partial = `${file}.${randomBytes(4).toString('hex')}.partial`;
	const handle = await open(partial, 'wx', 0o600);
	try {
		const sums = await writeTo(handle, dumped, (snapshot) => ({
			header: {
				format,
				product: snapshot.product,
				made: now.toISOString(),
				migrations: [...snapshot.migrations],
				kdf,
				check
			},
			seal
		}));
		await handle.sync();
		await handle.close();
		if (existsSync(file)) throw new BackupFailure('file-exists');
		await rename(partial, file);
		await syncFolder(dirname(file));
		return sums;
	} catch (error) {
		await handle.close().catch(() => {});
		await rm(partial, { force: true });
		throw error;
	}
}

async function writeTo(
	handle: FileHandle,
	dumped: AsyncIterable<readonly string[]>,
	headed: (snapshot: ReturnType<typeof snapshotOf>) => { header: Header; seal: Buffer }
): Promise<readonly TableSum[]> {
	const batches = dumped[Symbol.asyncIterator]();
	try {
		const first = await batches.next();
		const [line, ...rest] = first.done ? [] : first.value;
		const { header, seal } = headed(snapshotOf(line));
		const start = beginning(header);
		await handle.appendFile(start);
		const reader = new ContentReader();
		async function* content(): AsyncGenerator<string> {
			for (let lines: readonly string[] = rest; ;) {
				for (const _ of reader.read(lines));
				if (lines.length) yield `${lines.join('\n')}\n`;
				const next = await batches.next();
				if (next.done) break;
				lines = next.value;
			}
			reader.finish();
		}
		await pipeline(
			Readable.from(content()),
			createGzip(),
			sealing(seal, createHash('sha256').update(start).digest()),
			async (frames: AsyncIterable<Buffer>) => {
				for await (const bytes of frames) await handle.appendFile(bytes);
			}
		);
		return reader.finish();
	} finally {
		await batches.return?.();
	}
}
