import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that wait on disk to be sent. */
export interface Spooled {
	readonly size: number;
	/** The bytes, once; the file is gone when they have been read or nobody wants them any more. */
	stream(): ReadableStream<Uint8Array>;
	/** For bytes that are not going to be read. */
	discard(): Promise<void>;
}

const step = 64 * 1024;
const gather = 256 * 1024;

async function fill(file: FileHandle, pieces: AsyncIterable<string | Uint8Array>): Promise<number> {
	let held: Uint8Array[] = [];
	let holding = 0;
	let size = 0;
	const flush = async () => {
		if (holding) await file.appendFile(Buffer.concat(held));
		size += holding;
		held = [];
		holding = 0;
	};
	for await (const piece of pieces) {
		const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
		held.push(bytes);
		holding += bytes.length;
		if (holding >= gather) await flush();
	}
	await flush();
	return size;
}

/**
 * Writes the pieces to a file that only this process can read and that has no name any more where the system allows
 * that. So a slow receiver holds no database connection, the size is known before the first byte is sent, and nothing
 * is sent of what fails half-way.
 */
export async function spool(pieces: AsyncIterable<string | Uint8Array>): Promise<Spooled> {
	const folder = await mkdtemp(join(tmpdir(), 'sanjeh-'));
	const remove = () => rm(folder, { recursive: true, force: true }).catch(() => {});
	let file: FileHandle | undefined;
	try {
		const opened = (file = await open(join(folder, 'file'), 'wx+', 0o600));
		if (process.platform !== 'win32') await remove();
		const size = await fill(opened, pieces);
		let open_ = true;
		const discard = async () => {
			if (!open_) return;
			open_ = false;
			await opened.close();
			await remove();
		};
		let at = 0;
		return {
			size,
			discard,
			stream: () =>
				new ReadableStream<Uint8Array>(
					{
						async pull(controller) {
							const { bytesRead, buffer } = await opened.read(new Uint8Array(step), 0, step, at);
							at += bytesRead;
							if (bytesRead) controller.enqueue(buffer.subarray(0, bytesRead));
							if (at < size && bytesRead) return;
							await discard();
							controller.close();
						},
						cancel: discard
					},
					{ highWaterMark: 1 }
				)
		};
	} catch (error) {
		await file?.close();
		await remove();
		throw error;
	}
}
