import { isAvailable, isUnavailable, orNull } from '#lib/domain/available.ts';
import { coverageKinds } from '#lib/domain/coverage.ts';
import { mirrorPairs } from '#lib/domain/mirror-pairs.ts';
import type { DimensionScores } from '#lib/domain/report.ts';
import { dimensionTitle } from '#lib/domain/titles.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { formatter } from '#lib/i18n/format.ts';
import { modelMessages } from '#lib/i18n/model.ts';
import { reportPages } from '#lib/i18n/report-pages.ts';
import { aspectRadar, needScatter, waveTrend } from './from-report.ts';
import { intervalOf, type Told } from './told.ts';
import type {
	BarsSpec,
	DumbbellSpec,
	GaugeSpec,
	HeatmapSpec,
	RadarSpec,
	ScatterSpec,
	TrendSpec
} from './spec.ts';

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

/** Staff beside customers, subject by subject; the gap is staff − customers, as in the Report. */
export function mirrorDumbbell({ report, locale }: Told): DumbbellSpec | null {
	if (report.mirror.length === 0) return null;
	const t = reportMessages(locale);
	const w = reportPages(locale);
	return {
		kind: 'dumbbell',
		title: w.mirror.chart,
		summary: [w.mirror.note],
		...hundred,
		digits: 1,
		rows: report.mirror.map((row) => ({
			label: mirrorPairs.find((p) => p.code === row.code)?.title[locale] ?? row.code,
			first: orNull(row.customers.score.mean),
			second: orNull(row.staff.score.mean)
		})),
		names: [t.sides.customers, t.sides.staff],
		heads: { row: w.mirror.subject, gap: t.gap }
	};
}

/** Readiness and satisfaction in both waves, on an axis that shows their change. */
export function trendOfWaves(told: Told): TrendSpec | null {
	const trend = waveTrend(told);
	if (!trend) return null;
	const seen = trend.series.flatMap((s) => [
		...s.values.filter((v) => v !== null),
		...(s.intervals ?? []).flatMap((i) => (i ? [i.lo, i.hi] : []))
	]);
	const min = Math.max(0, 10 * Math.floor((Math.min(...seen) - 3) / 10));
	const max = Math.min(100, 10 * Math.ceil((Math.max(...seen) + 3) / 10));
	return { ...trend, min, max, step: max - min > 50 ? 20 : 10 };
}

/** Coverage of the needed functions by area and kind, in per cent. */
export function coverageMap({ report, instruments, locale }: Told): HeatmapSpec | null {
	if (!isAvailable(report.coverage)) return null;
	const { cells, instrument, areas } = report.coverage;
	const w = reportPages(locale);
	const [c1, c2, c3, c4] = report.cutoffs;
	const fmt = formatter(locale);
	const percent = (from: number, to: number) => w.fromTo(fmt.num(from), fmt.pct(to));
	return {
		kind: 'heatmap',
		title: w.coverage.map,
		summary: [],
		unit: 'percent',
		columns: coverageKinds.map((kind) => w.coverage.kinds[kind]),
		rows: areas.map(({ code }) => ({
			label: dimensionTitle(instruments, instrument.hash, code)[locale],
			values: coverageKinds.map((kind) => {
				const cell = cells.find((c) => c.area === code && c.kind === kind);
				return cell && isAvailable(cell.coverage) ? cell.coverage : null;
			})
		})),
		cuts: [c1, c2, c3, c4],
		key: [percent(0, c1), percent(c1, c2), percent(c2, c3), percent(c3, c4), percent(c4, 100)],
		heads: { row: w.coverage.area }
	};
}

/** Need against readiness with names that are short enough for their quarter of the map. */
export function needMap(told: Told): ScatterSpec | null {
	const map = needScatter(told);
	if (!map) return null;
	const w = reportPages(told.locale);
	return {
		...map,
		points: map.points.map((point) => ({ ...point, label: w.outcomes.here })),
		quadrants: w.outcomes.quadrantNames
	};
}

const tenth = 0.1;

/**
 * Importance and score of what leads to each outcome. Both axes hold the points closely, so that neighbours can be
 * told apart on paper; the quadrants meet at the means of the factors.
 */
export function importanceMaps({ report, instruments, locale }: Told): ScatterSpec[] {
	const { model } = report;
	if (isUnavailable(model)) return [];
	const m = modelMessages(locale);
	const nameOf = (construct: string) => {
		const hash = model.constructs.find((c) => c.code === construct)?.hash ?? '';
		return dimensionTitle(instruments, hash, construct)[locale];
	};
	const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
	return model.maps.flatMap(({ target, points }): ScatterSpec[] => {
		const shown = points.flatMap(({ construct, performance, importance }) =>
			isAvailable(performance) && isAvailable(importance)
				? [{ construct, x: performance, y: importance }]
				: []
		);
		if (shown.length === 0) return [];
		const [xs, ys] = [shown.map((p) => p.x), shown.map((p) => p.y)];
		const middle = { x: mean(xs), y: mean(ys) };
		const wide = (values: readonly number[], step: number, least: number, most: number) => ({
			min: Math.max(least, step * Math.floor(Math.min(...values) / step - 0.5)),
			max: Math.min(most, step * Math.ceil(Math.max(...values) / step + 0.5)),
			step
		});
		return [
			{
				kind: 'scatter',
				title: m.map.chartTitle(nameOf(target)),
				summary: [],
				points: shown.map(({ construct, x, y }) => ({
					label: nameOf(construct),
					x,
					y,
					tone: x < middle.x && y >= middle.y ? 'attention' : 'plain'
				})),
				x: { ...wide(xs, 10, 0, 100), label: m.map.performance, digits: 1 },
				y: { ...wide(ys, tenth, -10, 10), label: m.map.importance, digits: 2 },
				middle,
				quadrants: [...m.map.quadrants],
				heads: { row: m.head.construct }
			}
		];
	});
}
