import { isAvailable, orNull } from '#lib/domain/available.ts';
import type { DimensionScores } from '#lib/domain/report.ts';
import { dimensionTitle } from '#lib/domain/titles.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { aspectRadar, intervalOf, type Told } from './from-report.ts';
import type { BarsSpec, GaugeSpec, RadarSpec } from './spec.ts';

/*
 * Chart specs that only the printed report shows, beside those of from-report.ts.
 */

const hundred = { min: 0, max: 100, step: 20 } as const;

/** The satisfaction index on a dial without bands: there are no cut-offs for it. */
export function satisfactionGauge({ report, locale }: Told): GaugeSpec | null {
	if (!isAvailable(report.customers) || !isAvailable(report.customers.satisfaction)) return null;
	const t = reportMessages(locale);
	const { satisfaction } = report.customers;
	return {
		kind: 'gauge',
		title: t.satisfaction,
		summary: [],
		min: 0,
		max: 100,
		digits: 1,
		value: orNull(satisfaction.mean),
		interval: intervalOf(satisfaction),
		bands: [{ label: t.satisfaction, from: 0, to: 100 }],
		heads: { measure: t.measure, value: t.scoreOf100, interval: t.interval }
	};
}

/** The dimensions of any instrument with their intervals, in its own order. */
export function dimensionBars(
	{ instruments, locale }: Told,
	hash: string,
	dimensions: readonly DimensionScores[],
	title: string
): BarsSpec {
	const t = reportMessages(locale);
	return {
		kind: 'bars',
		title,
		summary: [],
		...hundred,
		digits: 1,
		rows: dimensions.map(({ code, score }) => ({
			label: dimensionTitle(instruments, hash, code)[locale],
			value: orNull(score.mean),
			interval: intervalOf(score)
		})),
		heads: { row: t.measure, value: t.scoreOf100, interval: t.interval }
	};
}

/** The aspects of readiness on one radar, with those of the wave before where they can be compared. */
export function aspectRadarOfWaves(told: Told, now: string, before: string): RadarSpec | null {
	const radar = aspectRadar(told);
	if (!radar) return null;
	const { change, readiness, instrumentScores } = told.report;
	if (!isAvailable(readiness)) return null;
	const { hash } = readiness.instrument;
	const scores = instrumentScores.find((s) => s.hash === hash && s.side === 'staff')?.scores;
	if (!scores || !isAvailable(scores)) return null;
	const codes = scores.dimensions
		.filter((d) => d.role === 'factor')
		.flatMap((d) => d.aspects.map((a) => a.code));
	const rows = isAvailable(change) ? change.rows.filter((r) => r.measure === 'aspect') : [];
	const earlier = codes.map((code) => rows.find((r) => r.aspect === code)?.before ?? null);
	const [main] = radar.series;
	if (!main) return null;
	return {
		...radar,
		series: [
			{ ...main, label: now },
			...(earlier.some((value) => value !== null)
				? [{ label: before, style: 'earlier' as const, values: earlier }]
				: [])
		]
	};
}
