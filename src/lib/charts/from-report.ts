import { isAvailable, orNull } from '#lib/domain/available.ts';
import { bands } from '#lib/domain/bands.ts';
import { aspectTitle, dimensionTitle } from '#lib/domain/titles.ts';
import { formatter } from '#lib/i18n/format.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import type { BarsSpec, DumbbellSpec, GaugeSpec, RadarSpec, ScatterSpec, TrendSpec } from './spec.ts';
import { hundred, intervalOf, type Told, valueOf } from './told.ts';

/** The readiness index on its dial; null when there is none. */
export function indexGauge({ report, locale }: Told): GaugeSpec | null {
	if (!isAvailable(report.readiness)) return null;
	const t = reportMessages(locale);
	const { index, gatedBand } = report.readiness;
	const edges = [0, ...report.cutoffs, 100];
	return {
		kind: 'gauge',
		title: t.readinessIndex,
		summary: isAvailable(gatedBand) ? [t.chartSummary.index(t.bands[gatedBand])] : [],
		min: 0,
		max: 100,
		value: orNull(index.mean),
		interval: intervalOf(index),
		bands: bands.map((band, i) => ({ label: t.bands[band], from: edges[i] ?? 0, to: edges[i + 1] ?? 100 })),
		heads: { measure: t.measure, value: t.scoreOf100, interval: t.interval }
	};
}

/** The critical success factors, each with its interval and band. */
export function factorBars({ report, instruments, locale }: Told): BarsSpec | null {
	if (!isAvailable(report.readiness)) return null;
	const t = reportMessages(locale);
	const { factors, instrument } = report.readiness;
	const lowest = Math.min(...factors.map((f) => orNull(f.score.mean) ?? Infinity));
	return {
		kind: 'bars',
		title: t.factors,
		summary: [t.chartSummary.factors],
		...hundred,
		digits: 1,
		rows: factors.map((f) => ({
			label: dimensionTitle(instruments, instrument.hash, f.code)[locale],
			value: orNull(f.score.mean),
			interval: intervalOf(f.score),
			tone: orNull(f.score.mean) === lowest ? 'attention' : 'plain',
			...(isAvailable(f.band) ? { remark: t.bands[f.band] } : {})
		})),
		threshold: { value: report.cutoffs[2], label: t.bands['ready-with-improvements'] },
		heads: { row: t.factor, value: t.scoreOf100, interval: t.interval, remark: t.band }
	};
}

/** All aspects of the readiness instrument on one radar. */
export function aspectRadar({ report, instruments, locale }: Told): RadarSpec | null {
	if (!isAvailable(report.readiness)) return null;
	const t = reportMessages(locale);
	const { instrument } = report.readiness;
	const scores = report.instrumentScores.find(
		(s) => s.hash === instrument.hash && s.side === 'staff'
	)?.scores;
	if (!scores || !isAvailable(scores)) return null;
	const aspects = scores.dimensions.filter((d) => d.role === 'factor').flatMap((d) => d.aspects);
	return {
		kind: 'radar',
		title: t.aspect,
		summary: [t.chartSummary.radar],
		...hundred,
		digits: 1,
		axes: aspects.map((a) => aspectTitle(instruments, instrument.hash, a.code)[locale]),
		series: [
			{
				label: t.sides.staff,
				style: 'main',
				values: aspects.map((a) => orNull(a.score.mean)),
				intervals: aspects.map((a) => intervalOf(a.score))
			}
		],
		heads: { row: t.aspect }
	};
}

/** How managers see the factors beside how employees do; null unless both are shown. */
export function audienceDumbbell({ report, instruments, locale }: Told): DumbbellSpec | null {
	if (!isAvailable(report.readiness)) return null;
	const t = reportMessages(locale);
	const { factors, instrument } = report.readiness;
	const [employees, managers] = (['employee', 'manager'] as const).map((audience) =>
		report.audiences.find((a) => a.audience === audience && isAvailable(a.index))
	);
	if (!employees || !managers) return null;
	const of = (side: typeof employees, code: string) =>
		valueOf(side.factors.find((f) => f.code === code)?.score ?? { unavailable: 'hidden' });
	return {
		kind: 'dumbbell',
		title: t.employeesAndManagers,
		summary: [t.chartSummary.factors],
		...hundred,
		digits: 1,
		rows: factors.map((f) => ({
			label: dimensionTitle(instruments, instrument.hash, f.code)[locale],
			first: of(employees, f.code),
			second: of(managers, f.code)
		})),
		names: [t.audiences.employee, t.audiences.manager],
		heads: { row: t.factor, gap: t.gap }
	};
}

/** Outcomes of CRM as the staff see them; 50 is "unchanged". */
export function successBars({ report, instruments, locale }: Told): BarsSpec | null {
	if (!isAvailable(report.success)) return null;
	const t = reportMessages(locale);
	const { dimensions, instrument } = report.success;
	return {
		kind: 'bars',
		title: t.success,
		summary: [t.successNote],
		...hundred,
		digits: 1,
		rows: dimensions.map((d) => ({
			label: dimensionTitle(instruments, instrument.hash, d.code)[locale],
			value: orNull(d.score.mean),
			interval: intervalOf(d.score)
		})),
		heads: { row: t.success, value: t.scoreOf100, interval: t.interval }
	};
}

/** The four sides of customer orientation. */
export function orientationBars({ report, instruments, locale }: Told): BarsSpec | null {
	if (!isAvailable(report.orientation)) return null;
	const t = reportMessages(locale);
	const { dimensions, instrument } = report.orientation;
	return {
		kind: 'bars',
		title: t.orientation,
		summary: [],
		...hundred,
		digits: 1,
		rows: dimensions.map((d) => ({
			label: dimensionTitle(instruments, instrument.hash, d.code)[locale],
			value: orNull(d.claimed.mean),
			interval: intervalOf(d.claimed)
		})),
		heads: { row: t.measure, value: t.scoreOf100, interval: t.interval }
	};
}

/** Where the organization stands between need and readiness. */
export function needScatter({ report, locale }: Told): ScatterSpec | null {
	if (!isAvailable(report.need) || !isAvailable(report.readiness)) return null;
	if (!isAvailable(report.readiness.index.mean) || !isAvailable(report.need.need.mean)) return null;
	const t = reportMessages(locale);
	return {
		kind: 'scatter',
		title: t.needAgainstReadiness,
		summary: [],
		digits: 1,
		points: [
			{
				label: report.subject.client[locale],
				x: orNull(report.readiness.index.mean),
				y: orNull(report.need.need.mean),
				tone: 'attention'
			}
		],
		x: { ...hundred, label: t.readinessIndex },
		y: { ...hundred, label: t.need },
		middle: { x: report.cutoffs[2], y: 50 },
		quadrants: [t.quadrants.build, t.quadrants.operate, t.quadrants.light, t.quadrants.surplus],
		heads: { row: t.measure }
	};
}

/** Readiness and satisfaction over this wave and the one before; null without an earlier one. */
export function waveTrend({ report, locale }: Told): TrendSpec | null {
	if (!isAvailable(report.change)) return null;
	const t = reportMessages(locale);
	const { rows, previous } = report.change;
	const { num } = formatter(locale);
	const of = (measure: 'index' | 'satisfaction') => rows.find((r) => r.measure === measure);
	const [index, satisfaction] = [of('index'), of('satisfaction')];
	const now = {
		index: isAvailable(report.readiness) ? intervalOf(report.readiness.index) : null,
		satisfaction: isAvailable(report.customers) ? intervalOf(report.customers.satisfaction) : null
	};
	const series: TrendSpec['series'] = [
		...(index
			? [
					{
						label: t.readinessIndex,
						style: 'main' as const,
						values: [index.before, index.after],
						intervals: [null, now.index]
					}
				]
			: []),
		...(satisfaction
			? [
					{
						label: t.satisfaction,
						style: 'second' as const,
						values: [satisfaction.before, satisfaction.after],
						intervals: [null, now.satisfaction]
					}
				]
			: [])
	];
	if (series.length === 0) return null;
	return {
		kind: 'trend',
		title: t.change,
		summary: [],
		...hundred,
		digits: 1,
		points: [previous.wave, report.subject.wave.number].map((n) => `${t.wave} ${num(n)}`),
		series,
		heads: { row: t.wave }
	};
}
