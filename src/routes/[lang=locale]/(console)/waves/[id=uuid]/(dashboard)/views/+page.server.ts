import { viewsOf } from '#lib/charts/views/all.ts';
import { answering } from '#lib/server/guard.ts';
import { objectivesOfWave } from '#lib/server/services/objectives-of-wave.ts';
import { toldWithReport } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { told, readable } = await toldWithReport(event);
		const kpis = await objectivesOfWave(event.locals.ctx, readable);
		return { views: viewsOf({ ...told, kpis }) };
	});
