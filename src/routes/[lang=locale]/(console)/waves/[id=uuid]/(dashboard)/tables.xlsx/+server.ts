import { answering } from '#lib/server/guard.ts';
import { reportWorkbook } from '#lib/server/report-workbook.ts';
import { toldOf } from '../told.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => reportWorkbook(await toldOf(event)));
