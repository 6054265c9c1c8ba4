import { parentPort } from 'node:worker_threads';
import '../give-way.ts';
import { buildPdf, type PdfJob } from './build.ts';

export interface WorkerRequest {
	readonly id: number;
	readonly job: PdfJob;
}
export type WorkerReply =
	{ readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly failure: string };

parentPort?.on('message', async ({ id, job }: WorkerRequest) => {
	try {
		const bytes = await buildPdf(job);
		parentPort?.postMessage({ id, bytes } satisfies WorkerReply, [bytes.buffer as ArrayBuffer]);
	} catch (cause) {
		const failure = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
		parentPort?.postMessage({ id, failure } satisfies WorkerReply);
	}
});
