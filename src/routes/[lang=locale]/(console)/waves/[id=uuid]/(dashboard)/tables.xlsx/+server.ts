import { answering, requireActor } from '#lib/server/guard.ts';
import { reportWorkbook } from '#lib/server/http/report-workbook.ts';
import { recordDownload } from '#lib/server/services/upkeep/auditing.ts';
import { toldOf } from '../told.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const file = await reportWorkbook(await toldOf(event));
		await recordDownload(event.locals.ctx, actor, event.params.id, 'xlsx');
		return file;
	});
