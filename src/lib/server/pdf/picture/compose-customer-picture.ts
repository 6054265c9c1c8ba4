import { lorenzSpec, paretoSpec } from '#lib/charts/from-key-customers.ts';
import type { DrawnSpec } from '#lib/charts/spec.ts';
import type { KeyCustomerAnalysis } from '#lib/domain/key-customers/analysis.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
import { dashboardWords } from '#lib/i18n/dashboard.ts';
import { formatter } from '#lib/i18n/format.ts';
import { keyCustomerWords } from '#lib/i18n/key-customers.ts';
import type { Picture } from './picture.ts';

/** A list of key customers as a picture tells of it. */
export interface ToldCustomers {
	readonly client: Localized;
	/** The customers are invented. */
	readonly sample: boolean;
	readonly period: string;
	/** ISO date. */
	readonly savedOn: string;
	readonly analysis: KeyCustomerAnalysis;
}

type Draw = (analysis: KeyCustomerAnalysis, locale: Locale) => DrawnSpec | null;
const charts = new Map<string, Draw>([
	['pareto', paretoSpec],
	['lorenz', lorenzSpec]
]);

/** What stands on a chart of a list of customers; null where there is no such chart, or too few have revenue. */
export function composeCustomerPicture(told: ToldCustomers, chart: string, locale: Locale): Picture | null {
	const spec = charts.get(chart)?.(told.analysis, locale);
	if (!spec) return null;
	const t = keyCustomerWords(locale);
	const { page, sample } = dashboardWords(locale);
	const f = formatter(locale);
	const period = told.period && f.isolate(told.period);
	return {
		spec,
		lines: [],
		about: [f.isolate(told.client[locale]), ...(told.sample ? [sample] : [])].join(' · '),
		source: page.picture.source(t.product, t.lead(told.analysis.rows.length, period, told.savedOn))
	};
}
