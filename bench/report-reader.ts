import { parentPort, workerData } from 'node:worker_threads';
import { openPostgres } from '#lib/server/db/open.ts';

/** A thread that asks for a report again and again, so that whoever measures the others does nothing else. */
export interface Reader {
	readonly url: string;
	/** Addresses of the files, asked for in turn. */
	readonly files: readonly string[];
	readonly cookie: string;
}

/** Asks for a file; each has to be a whole PDF. */
export async function readPdf(address: string, cookie: string): Promise<void> {
	const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' });
	const bytes = Buffer.from(await answer.arrayBuffer());
	if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
		throw new Error(`${address} was answered with ${answer.status}`);
}

if (parentPort) {
	const { url, files, cookie } = workerData as Reader;
	const { db } = openPostgres(url, 1);
	let printed = 0;
	parentPort.on('message', async (milliseconds: number) => {
		const from = printed;
		const began = performance.now();
		for (; performance.now() - began < milliseconds; printed++) {
			// What is kept would only be sent once more.
			await db.deleteFrom('report_file').execute();
			await readPdf(files[printed % files.length] ?? '', cookie);
		}
		parentPort?.postMessage(printed - from);
	});
}
