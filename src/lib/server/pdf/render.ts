import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { count } from '../metrics.ts';
import { productRoot } from '../root.ts';
import type { PdfJob } from './build.ts';
import type { WorkerReply, WorkerRequest } from './worker.ts';

/** The worker runs from the sources, as Node 24 can, so the bundle need not carry PDFKit, which breaks when bundled. */
const workerFile = pathToFileURL(join(productRoot, 'src/lib/server/pdf/worker.ts'));
const megabytes = 256;
/** What a report leaves behind is collected early: it prints as fast as with a nursery of any size, in far less memory. */
const nursery = 24;
/** The wide nursery of the server's own thread: as a flag it would go before the limits of this one. */
const wide = process.execArgv.find((flag) => flag.startsWith('--max-semi-space-size='));
/** A document takes a second or two; what takes longer than this hangs. */
const patience = 120_000;

interface Waiting {
	readonly job: PdfJob;
	resolve(bytes: Uint8Array): void;
	reject(cause: Error): void;
}

const queue: Waiting[] = [];
let worker: Worker | null = null;
let busy: { readonly id: number; readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null = null;
let lastId = 0;

/**
 * Prints a document in the one worker thread, which keeps the parsed fonts, in the order of the calls. Rejects when the
 * job fails or the thread dies; the next job then gets a new thread.
 */
export async function renderPdf(job: PdfJob): Promise<Uint8Array> {
	const started = performance.now();
	try {
		const bytes = await new Promise<Uint8Array>((resolve, reject) => {
			queue.push({ job, resolve, reject });
			next();
		});
		count('sanjeh_pdf_builds_total', 1, job.kind);
		count('sanjeh_pdf_build_seconds_total', (performance.now() - started) / 1000);
		return bytes;
	} catch (error) {
		count('sanjeh_pdf_failures_total', 1, job.kind);
		throw error;
	}
}

/** Stops the thread; jobs that wait are rejected. A later job starts a new one. */
export async function closePdfWorker(): Promise<void> {
	const stopping = worker;
	worker = null;
	const closed = new Error('the PDF worker was closed');
	finish()?.reject(closed);
	for (const waiting of queue.splice(0)) waiting.reject(closed);
	await stopping?.terminate();
}

function next(): void {
	if (busy) return;
	const waiting = queue.shift();
	if (!waiting) return;
	worker ??= start();
	// Only a thread with work to do keeps the process alive.
	worker.ref();
	const current = worker;
	const id = ++lastId;
	const timer = setTimeout(() => fail(current, new Error('the PDF took too long')), patience);
	busy = { id, waiting, timer };
	worker.postMessage({ id, job: waiting.job } satisfies WorkerRequest);
}

function start(): Worker {
	if (wide) setFlagsFromString('--max-semi-space-size=0');
	const made = new Worker(workerFile, {
		name: 'pdf',
		// Flags of a test runner or loader would not suit it.
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: nursery }
	});
	if (wide) made.once('online', () => setFlagsFromString(wide));
	made.on('message', (reply: WorkerReply) => {
		if (reply.id !== busy?.id) return;
		const waiting = finish();
		made.unref();
		if ('bytes' in reply) waiting?.resolve(reply.bytes);
		else waiting?.reject(new Error(reply.failure));
		next();
	});
	made.on('error', (cause) => fail(made, cause instanceof Error ? cause : new Error(String(cause))));
	made.on('exit', (code) => fail(made, new Error(`the PDF worker stopped (${code})`)));
	return made;
}

/** Ends the job in hand and returns who waits for it. */
function finish(): Waiting | undefined {
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
	finish()?.reject(cause);
	next();
}
