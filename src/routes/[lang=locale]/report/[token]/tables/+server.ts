import { answering } from '#lib/server/guard.ts';
import { reportWorkbook } from '#lib/server/report-workbook.ts';
import { readShared } from '#lib/server/services/sharing.ts';
import type { RequestHandler } from './$types';

/** The tables for whoever has the link to the report. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { token, lang } = event.params;
		const { report, instruments } = await readShared(event.locals.ctx, token);
		return reportWorkbook({ report, instruments, locale: lang });
	});
