import { viewsOf } from '#lib/charts/views/all.ts';
import { formatter } from '#lib/i18n/format.ts';
import { viewsWords } from '#lib/i18n/views.ts';
import { answering } from '#lib/server/guard.ts';
import { objectivesOfWave } from '#lib/server/services/plans/objectives-of-wave.ts';
import { toldWithReport } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { told, readable } = await toldWithReport(event);
		const kpis = await objectivesOfWave(event.locals.ctx, readable);
		const views = viewsOf({ ...told, kpis });
		const { title, titleNone, lead, questions, missing } = viewsWords(told.locale);
		const f = formatter(told.locale);
		const drawn = views.filter((view) => view.content).length;
		// The words of the views are many, and most of them have been said by now.
		const of = f.num(views.length);
		return {
			views,
			words: { title: drawn ? title(f.num(drawn), of) : titleNone(of), lead, questions, missing }
		};
	});
