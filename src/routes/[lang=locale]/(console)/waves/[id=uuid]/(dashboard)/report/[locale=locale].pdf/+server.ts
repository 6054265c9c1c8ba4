import { answering, requireActor } from '#lib/server/guard.ts';
import { reportPdf } from '#lib/server/http/report-pdf.ts';
import { recordDownload } from '#lib/server/services/upkeep/auditing.ts';
import { readReport } from '#lib/server/services/reports/reporting.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, locale } = event.params;
		const actor = await requireActor(event);
		const variant = event.url.searchParams.get('variant');
		const file = await reportPdf(ctx, await readReport(ctx, actor, id), locale, variant);
		await recordDownload(ctx, actor, id, 'pdf');
		return file;
	});
