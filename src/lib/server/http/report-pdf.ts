import { isReportVariant } from '#lib/domain/report-variants.ts';
import { pick, type Locale } from '#lib/domain/text.ts';
import { consoleWords } from '#lib/i18n/console.ts';
import { reportVariantWords } from '#lib/i18n/report-variants.ts';
import type { Context } from '../app.ts';
import { pdfResponse } from './pdf-response.ts';
import { Problem } from '../problem.ts';
import type { ReadableReport } from '../services/reports/newest-report.ts';
import { pdfOf } from '../services/reports/report-files.ts';

/**
 * The report as a file of this language, named after the client, the wave and the variant. `asked` comes from the
 * address: the full report where nothing was asked for, 'not-found' for a variant that does not exist.
 */
export async function reportPdf(
	ctx: Context,
	readable: ReadableReport,
	locale: Locale,
	asked: string | null = null
): Promise<Response> {
	const variant = asked ?? 'full';
	if (!isReportVariant(variant)) throw new Problem('not-found');
	const bytes = await pdfOf(ctx, readable, locale, variant);
	const { client, wave } = readable.report.subject;
	const { fileTitle, fileName } = consoleWords(locale).report;
	const { titles, fileNames } = reportVariantWords(locale);
	return pdfResponse(
		bytes,
		`${fileName(wave.number)}${fileNames[variant]}-${locale}`,
		titles[variant](fileTitle(pick(client, locale), wave.number))
	);
}
