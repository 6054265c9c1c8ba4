import { pick, type Locale } from '#lib/domain/text.ts';
import { consoleWords } from '#lib/i18n/console.ts';
import type { Context } from './app.ts';
import { pdfResponse } from './pdf-response.ts';
import { pdfOf, type ReadableReport } from './services/reporting.ts';

/** The report as a file of this language, named after the client and the wave. */
export async function reportPdf(ctx: Context, readable: ReadableReport, locale: Locale): Promise<Response> {
	const bytes = await pdfOf(ctx, readable, locale);
	const { client, wave } = readable.report.subject;
	const { fileTitle, fileName } = consoleWords(locale).report;
	return pdfResponse(
		bytes,
		`${fileName(wave.number)}-${locale}`,
		fileTitle(pick(client, locale), wave.number)
	);
}
