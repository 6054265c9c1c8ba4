import { oneThread } from '../threads/one-thread.ts';
import { count } from '../metrics.ts';
import type { PdfJob } from './build.ts';

/** One thread for all documents: it keeps the parsed fonts. */
const thread = oneThread<PdfJob, Uint8Array>({
	file: 'src/lib/server/pdf/pdf-worker.ts',
	name: 'the PDF worker',
	megabytes: 256,
	// What a report leaves behind is collected early: it prints as fast as with a nursery of any size, in far less memory.
	nursery: 24,
	// A document takes a second or two.
	patience: 120_000
});

/** Prints a document, after those that were asked for before. Rejects when that fails, or its thread dies. */
export async function renderPdf(job: PdfJob): Promise<Uint8Array> {
	const started = performance.now();
	try {
		const bytes = await thread.run(job);
		count('sanjeh_pdf_builds_total', 1, job.kind);
		count('sanjeh_pdf_build_seconds_total', (performance.now() - started) / 1000);
		return bytes;
	} catch (error) {
		count('sanjeh_pdf_failures_total', 1, job.kind);
		throw error;
	}
}

/** Stops the thread; documents that wait are rejected. A later one starts a new thread. */
export const closePdfWorker = (): Promise<void> => thread.close();
