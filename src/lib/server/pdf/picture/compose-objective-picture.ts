import { kpiTrend, progressBars } from '#lib/charts/from-objectives.ts';
import { pictureOfProgress } from '#lib/charts/picture-codes.ts';
import type { PrintedKpi } from '#lib/domain/objectives/standing.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
import { dashboardWords } from '#lib/i18n/dashboard.ts';
import { sharedReportWords } from '#lib/i18n/shared-report.ts';
import { formatter } from '#lib/i18n/format.ts';
import type { Picture } from './picture.ts';

/** The indicators of an engagement as a picture tells of them. */
export interface ToldIndicators {
	readonly client: Localized;
	/** The client is invented. */
	readonly sample: boolean;
	/** ISO date on which they stood so. */
	readonly on: string;
	readonly kpis: readonly PrintedKpi[];
}

/** All indicators on their way, or the course of the one whose id the code is; null where there is nothing to draw. */
export function composeObjectivePicture(told: ToldIndicators, code: string, locale: Locale): Picture | null {
	const kpi = told.kpis.find(({ id }) => id === code);
	const spec =
		code === pictureOfProgress ? progressBars(told.kpis, locale) : kpi ? kpiTrend(kpi, locale) : null;
	if (!spec) return null;
	const { page, product, sample } = dashboardWords(locale);
	return {
		spec,
		lines: [],
		about: [formatter(locale).isolate(told.client[locale]), ...(told.sample ? [sample] : [])].join(' · '),
		source: page.picture.source(product, sharedReportWords(locale).builtOn(told.on))
	};
}
