import { contentHash } from '#lib/domain/hash.ts';
import { hasFigures } from '#lib/domain/report.ts';
import { editionOfContent } from '#lib/domain/report-content.ts';
import { reportVariants, type ReportVariant } from '#lib/domain/report-variants.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { Context } from '../../app.ts';
import type { Db } from '../../db/open.ts';
import { renderPdf } from '../../pdf/render.ts';
import { Problem } from '../../problem.ts';
import { findPublishedFile, insertPublishedFile } from '../../store/publications.ts';
import * as reports from '../../store/reports.ts';
import { contentOfReport } from './content-of-report.ts';
import { keep } from './kept-reports.ts';
import { keptPromises, type Kept } from './kept-promises.ts';
import type { ReadableReport } from './newest-report.ts';

const beingDrawn = new WeakMap<Db, Kept<Uint8Array>>();

/** Files are kept in the database: here they are only shared while they are drawn. */
function drawnOf(db: Db): Kept<Uint8Array> {
	let drawn = beingDrawn.get(db);
	if (!drawn) beingDrawn.set(db, (drawn = keptPromises(0)));
	return drawn;
}

/** What a file of a report shows, apart from its figures: by the hash of what stands in it. */
const editionOf = (shown: string, variant: ReportVariant): string =>
	variant === 'full' ? shown : `${shown} ${variant}`;

/**
 * A variant of the report as PDF with the findings as the consultant left them, drawn once per language and kept; those
 * who ask at the same time share one drawing. A file is stored and sent only when it is whole. Throws 'report-empty' as
 * long as nothing may be shown.
 */
export async function pdfOf(
	ctx: Context,
	readable: ReadableReport,
	locale: Locale,
	variant: ReportVariant = 'full'
): Promise<Uint8Array> {
	if (!hasFigures(readable.report)) throw new Problem('report-empty');
	const { instruments, published } = readable;
	if (published) return publishedPdf(ctx, readable, published.id, locale, variant);
	const { id, report } = await keep(ctx, readable.waveId, readable.report);
	const content = await contentOfReport(ctx, { ...readable, report });
	const shown = contentHash(editionOfContent(content));
	const edition = editionOf(shown, variant);
	return drawnOf(ctx.db).next(`${id} ${edition} ${locale}`, async () => {
		const file = await reports.findReportFile(ctx.db, id, locale, edition);
		if (file) return file.bytes;
		const bytes = await renderPdf({ kind: 'report', report, instruments, ...content, variant, locale });
		const editions = reportVariants.map((one) => editionOf(shown, one));
		await ctx.db.transaction().execute(async (db) => {
			await reports.deleteOtherFiles(db, readable.waveId, id, editions);
			await reports.insertReportFile(db, id, locale, edition, bytes);
		});
		return bytes;
	});
}

const publishedPdf = (
	ctx: Context,
	readable: ReadableReport,
	id: string,
	locale: Locale,
	variant: ReportVariant
): Promise<Uint8Array> =>
	drawnOf(ctx.db).next(`${id} ${variant} ${locale}`, async () => {
		const file = await findPublishedFile(ctx.db, id, variant, locale);
		if (file) return file.bytes;
		const { report, instruments } = readable;
		const content = await contentOfReport(ctx, readable);
		const bytes = await renderPdf({ kind: 'report', report, instruments, ...content, variant, locale });
		await insertPublishedFile(ctx.db, id, variant, locale, bytes);
		return bytes;
	});
