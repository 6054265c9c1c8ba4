import { parentPort } from 'node:worker_threads';
import { type BuildOptions, buildReport } from '#lib/domain/build-report.ts';
import type { Report } from '#lib/domain/report.ts';
import '../give-way.ts';
import { hashPieces } from './hash-pieces.ts';
import type { ThreadReply, ThreadRequest } from './one-thread.ts';
import type { PackedWave } from './pack.ts';

export interface ReportJob {
	readonly wave: PackedWave['wave'];
	readonly options: Omit<BuildOptions, 'onProgress' | 'hasher'>;
}

parentPort?.on('message', ({ id, job }: ThreadRequest<ReportJob>) => {
	const onProgress = (share: number) => parentPort?.postMessage({ id, share } satisfies ThreadReply<Report>);
	let reply: ThreadReply<Report>;
	try {
		reply = {
			id,
			outcome: buildReport(job.wave, { ...job.options, inPlace: true, hasher: hashPieces, onProgress })
		};
	} catch (cause) {
		reply = { id, failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
	}
	parentPort?.postMessage(reply);
});
