import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { timeZone } from '#lib/i18n/time-zone.ts';
import { threadFile } from './thread-file.ts';

/** What a thread is told when it starts. */
export interface ThreadData {
	readonly timeZone: string;
}

/** What a thread is sent and what it sends back. */
export interface ThreadRequest<Job> {
	readonly id: number;
	readonly job: Job;
}
export type ThreadReply<Outcome> =
	| { readonly id: number; readonly outcome: Outcome }
	| { readonly id: number; readonly failure: string }
	/** Not the end: this share of the work, from 0 to 1, is done. */
	| { readonly id: number; readonly share: number };

export interface ThreadOptions {
	/** Path of the worker's source below the product's folder; `…-worker.ts`, by which the build finds it. */
	readonly file: string;
	readonly name: string;
	/** A job that needs more memory than this ends its thread, not the server. */
	readonly megabytes: number;
	/** MiB for what has just been made; what is left of it is collected when they are full. */
	readonly nursery?: number;
	/** Milliseconds; what takes longer hangs. */
	readonly patience: number;
	/** Ends the thread when there is nothing left to do: what a large job took is given back. */
	readonly endsWhenIdle?: boolean;
}

export interface OneThread<Job, Outcome> {
	/** Starts the thread where there is none: it finds its files while the next job is made ready. */
	prepare(): void;
	/** Runs a job after those before it. Rejects when it fails, or its thread dies; the next job gets a new thread. */
	run(job: Job, transfer?: readonly ArrayBuffer[], onProgress?: (share: number) => void): Promise<Outcome>;
	/** Stops the thread; whoever waits is rejected. A later job starts a new one. */
	close(): Promise<void>;
}

/** As V8 has it where nobody asks for more. */
const usualNursery = 48;
/** The server's own thread has a wide one for what lives as long as a request: as a flag it goes before the limits of others. */
const wide = process.execArgv.find((flag) => flag.startsWith('--max-semi-space-size='));

interface Waiting<Job, Outcome> {
	readonly job: Job;
	readonly transfer: readonly ArrayBuffer[];
	readonly onProgress: ((share: number) => void) | undefined;
	resolve(outcome: Outcome): void;
	reject(cause: Error): void;
}

/** One worker thread with a queue, started by its first job and kept. It holds the process alive only while it works. */
export function oneThread<Job, Outcome>(options: ThreadOptions): OneThread<Job, Outcome> {
	const queue: Waiting<Job, Outcome>[] = [];
	let worker: Worker | null = null;
	let busy: { id: number; waiting: Waiting<Job, Outcome>; timer: NodeJS.Timeout } | null = null;
	let lastId = 0;

	function next(): void {
		if (busy) return;
		const waiting = queue.shift();
		if (!waiting) return;
		const current = (worker ??= start());
		current.ref();
		const id = ++lastId;
		const timer = setTimeout(
			() => fail(current, new Error(`${options.name} took too long`)),
			options.patience
		);
		busy = { id, waiting, timer };
		try {
			const request: ThreadRequest<Job> = { id, job: waiting.job };
			current.postMessage(request, [...waiting.transfer]);
		} catch (cause) {
			// The job cannot be copied; the thread has not heard of it.
			settle()?.reject(cause instanceof Error ? cause : new Error(String(cause)));
			current.unref();
			next();
		}
	}

	function start(): Worker {
		if (wide) setFlagsFromString('--max-semi-space-size=0');
		const made = new Worker(pathToFileURL(threadFile(options.file)), {
			name: options.name,
			// Flags of a test runner or loader would not suit it.
			execArgv: [],
			workerData: { timeZone: timeZone() } satisfies ThreadData,
			resourceLimits: {
				maxOldGenerationSizeMb: options.megabytes,
				maxYoungGenerationSizeMb: options.nursery ?? usualNursery
			}
		});
		if (wide) made.once('online', () => setFlagsFromString(wide));
		made.on('message', (reply: ThreadReply<Outcome>) => {
			if (reply.id !== busy?.id) return;
			if ('share' in reply) return void busy.waiting.onProgress?.(reply.share);
			const waiting = settle();
			made.unref();
			if ('outcome' in reply) waiting?.resolve(reply.outcome);
			else waiting?.reject(new Error(reply.failure));
			if (options.endsWhenIdle && !queue.length) {
				worker = null;
				void made.terminate();
			}
			next();
		});
		made.on('error', (cause) => fail(made, cause instanceof Error ? cause : new Error(String(cause))));
		made.on('exit', (code) => fail(made, new Error(`${options.name} stopped (${code})`)));
		return made;
	}

	/** Ends the job in hand and returns who waits for it. */
	function settle(): Waiting<Job, Outcome> | undefined {
		if (!busy) return undefined;
		clearTimeout(busy.timer);
		const { waiting } = busy;
		busy = null;
		return waiting;
	}

	function fail(failed: Worker, cause: Error): void {
		if (worker !== failed) return;
		worker = null;
		void failed.terminate();
		settle()?.reject(cause);
		next();
	}

	return {
		prepare: () => {
			if (worker) return;
			worker = start();
			worker.unref();
		},
		run: (job, transfer = [], onProgress = undefined) =>
			new Promise((resolve, reject) => {
				queue.push({ job, transfer, onProgress, resolve, reject });
				next();
			}),
		close: async () => {
			const stopping = worker;
			worker = null;
			const closed = new Error(`${options.name} was closed`);
			settle()?.reject(closed);
			for (const waiting of queue.splice(0)) waiting.reject(closed);
			await stopping?.terminate();
		}
	};
}
