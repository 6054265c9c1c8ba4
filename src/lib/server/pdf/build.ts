import type { Report } from '#lib/domain/report.ts';
import type { ReportContent } from '#lib/domain/report-content.ts';
import type { ReportVariant } from '#lib/domain/report-variants.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { ThesisTables } from '#lib/domain/thesis/thesis-tables.ts';
import type { InstrumentsByHash } from '#lib/domain/titles.ts';
import type { DecimalMark } from '#lib/i18n/format.ts';
import { printPaper } from './paper/print-paper.ts';
import type { PaperSheet } from './paper/sheet.ts';
import type { Poster } from './poster/poster.ts';
import type { Picture, PictureFormat } from './picture/picture.ts';
import { printPicture } from './picture/print-picture.ts';
import { printPoster } from './poster/print-poster.ts';
import { printReport } from './report/print-report.ts';
import { specimen } from './specimen/specimen.ts';
import { printThesis } from './thesis/print-thesis.ts';

/** What can be printed. A job is plain data: it crosses to the worker thread. */
export interface SpecimenJob {
	readonly kind: 'specimen';
	readonly locale: Locale;
	/** ISO date-time that the document carries. */
	readonly created: string;
}
/** Findings that are left out are as the rules write them; of the rest there is none where it is left out. */
export interface ReportJob extends Partial<ReportContent> {
	readonly kind: 'report';
	readonly report: Report;
	/** Those that the report names, by content hash: its words. */
	readonly instruments: InstrumentsByHash;
	/** The full report where left out. */
	readonly variant?: ReportVariant;
	readonly locale: Locale;
}
export interface ThesisJob {
	readonly kind: 'thesis';
	readonly thesis: ThesisTables;
	/** The report of the same answers. */
	readonly report: Report;
	readonly instruments: InstrumentsByHash;
	readonly locale: Locale;
	readonly mark?: DecimalMark;
}
export interface PaperJob {
	readonly kind: 'paper';
	readonly sheet: PaperSheet;
	readonly locale: Locale;
	/** ISO date-time that the document carries. */
	readonly created: string;
}
export interface PosterJob {
	readonly kind: 'poster';
	readonly poster: Poster;
	readonly locale: Locale;
	/** ISO date-time that the document carries. */
	readonly created: string;
}
/** One chart as a picture of its own: no PDF, but drawn with the same hands. */
export interface PictureJob {
	readonly kind: 'picture';
	readonly picture: Picture;
	readonly format: PictureFormat;
	readonly locale: Locale;
}
export type PdfJob = SpecimenJob | ReportJob | ThesisJob | PaperJob | PosterJob | PictureJob;

/** Makes the PDF of a job in this thread. It takes up to a second: the server goes through render.ts. */
export function buildPdf(job: PdfJob): Promise<Uint8Array> {
	switch (job.kind) {
		case 'specimen':
			return specimen(job.locale, new Date(job.created));
		case 'report':
			return printReport(job);
		case 'paper':
			return printPaper(job.sheet, job.locale, new Date(job.created));
		case 'picture':
			return Promise.resolve(printPicture(job.picture, job.locale, job.format));
		case 'poster':
			return printPoster(job.poster, job.locale, new Date(job.created));
		case 'thesis':
			return printThesis(job.thesis, job.report, job.instruments, job.locale, job.mark);
	}
}
