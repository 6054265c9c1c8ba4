import { parentPort } from 'node:worker_threads';
import '../give-way.ts';
import type { ThreadReply, ThreadRequest } from '../compute/one-thread.ts';
import { readLogo, type LogoOutcome } from './read-logo.ts';

parentPort?.on('message', ({ id, job }: ThreadRequest<Uint8Array>) => {
	let reply: ThreadReply<LogoOutcome>;
	try {
		reply = { id, outcome: readLogo(job) };
	} catch (cause) {
		reply = { id, failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
	}
	parentPort?.postMessage(reply);
});
