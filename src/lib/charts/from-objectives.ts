import { isAvailable } from '#lib/domain/available.ts';
import type { Kpi } from '#lib/domain/objectives/kpi.ts';
import { standingOf, type PrintedKpi } from '#lib/domain/objectives/standing.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { kpiTitle, objectiveWords, standingWords } from '#lib/i18n/objectives.ts';
import { niceSpan } from './nice-span.ts';
import type { BarsSpec, TrendSpec } from './spec.ts';

/** How much of its way each indicator has come; null where none can say. */
export function progressBars(kpis: readonly PrintedKpi[], locale: Locale): BarsSpec | null {
	const t = objectiveWords(locale);
	const rows = kpis.flatMap((kpi) => {
		const { progress, met } = standingOf(kpi);
		if (!isAvailable(progress)) return [];
		const tone = kpi.late || progress < 0 ? ('attention' as const) : ('plain' as const);
		return [
			{
				label: kpiTitle(kpi, locale),
				value: 100 * progress,
				tone: met === true ? ('plain' as const) : tone,
				remark: standingWords(kpi, locale)
			}
		];
	});
	if (rows.length === 0) return null;
	return {
		kind: 'bars',
		title: t.progressChart,
		summary: [t.progressSummary],
		unit: 'percent',
		...niceSpan([0, 100, ...rows.map(({ value }) => value)]),
		rows,
		threshold: { value: 100, label: t.targetLine },
		heads: { row: t.indicator, value: t.progress, remark: t.present }
	};
}

/** So many points stand beside each other on a phone. */
const mostPoints = 8;

/** From the baseline to the newest value, with the target beside it; null before the second measurement. */
export function kpiTrend(kpi: Kpi, locale: Locale): TrendSpec | null {
	const { measurements, baseline, target, unit } = kpi;
	if (measurements.length < 2) return null;
	const t = objectiveWords(locale);
	const f = formatter(locale);
	const newest = measurements.slice(baseline ? 1 - mostPoints : -mostPoints);
	const points = baseline ? [baseline, ...newest] : newest;
	const values = points.map(({ value }) => value);
	const digits = values.every(Number.isInteger) ? 0 : 1;
	return {
		kind: 'trend',
		title: t.trendTitle(kpiTitle(kpi, locale)),
		summary: [t.trendSummary],
		digits,
		...(unit === 'percent' ? { unit } : {}),
		...niceSpan([...values, ...(target ? [target.value] : [])]),
		points: points.map(({ on }) => f.date(on, 'short')),
		series: [
			{ label: t.value, style: 'main', values },
			...(target
				? [{ label: t.target, style: 'earlier' as const, values: points.map(() => target.value) }]
				: [])
		],
		heads: { row: t.day }
	};
}
