import { answering, requireActor } from '#lib/server/guard.ts';
import { reportWorkbook } from '#lib/server/http/report-workbook.ts';
import { themesOfReport } from '#lib/server/services/reports/themes.ts';
import { recordDownload } from '#lib/server/services/upkeep/auditing.ts';
import { toldWithReport } from '../told.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const { ctx } = event.locals;
		const { told, readable } = await toldWithReport(event);
		const file = await reportWorkbook({ ...told, themes: await themesOfReport(ctx, readable) });
		await recordDownload(ctx, actor, event.params.id, 'xlsx');
		return file;
	});
