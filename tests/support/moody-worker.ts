import { parentPort } from 'node:worker_threads';
import type { ThreadReply, ThreadRequest } from '../../src/lib/server/threads/one-thread.ts';

/** What a thread can do to the one who waits for it. */
export type Mood = 'answer' | 'count' | 'throw' | 'exit' | 'hang' | 'devour';

const reply = (message: ThreadReply<string>) => parentPort?.postMessage(message);

/** Jobs that this thread was given. */
let done = 0;
parentPort?.on('message', ({ id, job }: ThreadRequest<{ mood: Mood; word: string }>) => {
	done++;
	switch (job.mood) {
		case 'answer':
			return reply({ id, outcome: job.word });
		case 'count':
			return reply({ id, outcome: `${job.word} ${done}` });
		case 'throw':
			throw new Error(`thrown: ${job.word}`);
		case 'exit':
			return process.exit(3);
		case 'hang':
			for (;;);
		case 'devour': {
			const kept: string[] = [];
			for (;;) kept.push(String(kept.length).repeat(1000));
		}
	}
});
