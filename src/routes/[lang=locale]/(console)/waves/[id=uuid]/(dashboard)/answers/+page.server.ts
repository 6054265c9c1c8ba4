import { tellThemes } from '#lib/charts/themes-in-report.ts';
import { answering } from '#lib/server/guard.ts';
import { themesOfReport } from '#lib/server/services/reports/themes.ts';
import { answersOf } from '#lib/ui/report/answers.ts';
import { themeWords } from '#lib/i18n/themes.ts';
import { toldWithReport } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { told, readable } = await toldWithReport(event);
		const { locale } = told;
		return {
			answers: answersOf(told),
			themes: tellThemes(await themesOfReport(event.locals.ctx, readable), locale),
			toSort: themeWords(locale).page.toSort
		};
	});
