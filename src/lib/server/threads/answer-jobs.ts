import { parentPort, workerData } from 'node:worker_threads';
import { setTimeZone } from '#lib/i18n/time-zone.ts';
import './give-way.ts';
import type { ThreadData, ThreadReply, ThreadRequest } from './one-thread.ts';

/**
 * The other end of `oneThread`, in the thread itself: does each job it is sent and sends back what came of it. `work`
 * tells how far it is, 0–1. `transfer` names what of an outcome changes hands instead of being copied.
 */
export function answerJobs<Job, Outcome>(
	work: (job: Job, onProgress: (share: number) => void) => Outcome | Promise<Outcome>,
	transfer: (outcome: Outcome) => ArrayBuffer[] = () => []
): void {
	setTimeZone((workerData as ThreadData).timeZone);
	const say = (reply: ThreadReply<Outcome>, moved: ArrayBuffer[] = []) =>
		parentPort?.postMessage(reply, moved);
	parentPort?.on('message', async ({ id, job }: ThreadRequest<Job>) => {
		try {
			const outcome = await work(job, (share) => say({ id, share }));
			say({ id, outcome }, transfer(outcome));
		} catch (cause) {
			say({ id, failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
		}
	});
}
