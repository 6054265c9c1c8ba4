import { answering } from '#lib/server/guard.ts';
import { reportWorkbook } from '#lib/server/http/report-workbook.ts';
import { readSharedFor } from '#lib/server/services/reports/shared-files.ts';
import { themesOfReport } from '#lib/server/services/reports/themes.ts';
import type { RequestHandler } from './$types';

/** The tables for whoever has the link to the report. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { token, lang } = event.params;
		const { ctx } = event.locals;
		const readable = await readSharedFor(ctx, token, 'file');
		const { report, instruments } = readable;
		const themes = await themesOfReport(ctx, readable);
		return reportWorkbook({ report, instruments, locale: lang, themes });
	});
