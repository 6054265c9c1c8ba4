import { answering } from '#lib/server/guard.ts';
import { forewordOfWave } from '#lib/server/services/reports/foreword.ts';
import { changeOf } from '#lib/ui/report/change.ts';
import { summaryOf } from '#lib/ui/report/summary.ts';
import type { PageServerLoad } from './$types';
import { toldWithReport } from './told.ts';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { told, readable } = await toldWithReport(event);
		const foreword = await forewordOfWave(event.locals.ctx.db, readable);
		return {
			foreword: foreword?.[told.locale] ?? null,
			summary: summaryOf(told),
			change: changeOf(told)
		};
	});
