import type { Locale } from '#lib/domain/text.ts';
import { specimen } from './specimen/specimen.ts';

/** What can be printed. A job is plain data: it crosses to the worker thread. */
export interface SpecimenJob {
	readonly kind: 'specimen';
	readonly locale: Locale;
	/** ISO date-time that the document carries. */
	readonly created: string;
}
export type PdfJob = SpecimenJob;

/** Makes the PDF of a job in this thread. It takes up to a second: the server goes through render.ts. */
export function buildPdf(job: PdfJob): Promise<Uint8Array> {
	switch (job.kind) {
		case 'specimen':
			return specimen(job.locale, new Date(job.created));
	}
}
