import { isAvailable } from '#lib/domain/available.ts';
import type { Report, UnitScores } from '#lib/domain/report.ts';
import { dimensionTitle } from '#lib/domain/titles.ts';
import { formatter } from '#lib/i18n/format.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import type { BarsSpec, HeatmapSpec } from './spec.ts';
import { hundred, type Told, valueOf } from './told.ts';

const staffUnits = (report: Report): UnitScores[] => report.units.filter((u) => u.side === 'staff');

/** Units against factors. Hidden units keep their row and show nothing in it. */
export function unitHeatmap({ report, instruments, locale }: Told): HeatmapSpec | null {
	const units = staffUnits(report);
	if (!isAvailable(report.readiness) || units.length === 0) return null;
	const t = reportMessages(locale);
	const { factors, instrument } = report.readiness;
	return {
		kind: 'heatmap',
		title: t.unitsBy,
		summary: [t.chartSummary.units],
		digits: 0,
		columns: [
			...factors.map((f) => dimensionTitle(instruments, instrument.hash, f.code)[locale]),
			t.readinessIndex
		],
		rows: units.map((u) => ({
			label: u.title[locale],
			n: u.responses,
			values: [
				...factors.map((f) =>
					valueOf(u.factors.find((x) => x.code === f.code)?.score ?? { unavailable: 'hidden' })
				),
				valueOf(u.index)
			]
		})),
		cuts: [...report.cutoffs],
		key: [
			t.bands['not-ready'],
			t.bands['weak-foundations'],
			t.bands['partly-ready'],
			t.bands['ready-with-improvements'],
			t.bands['fully-ready']
		],
		heads: { row: t.unit, n: t.responses }
	};
}

/** Response rate of each unit in per cent. */
export function participationBars({ report, locale }: Told): BarsSpec | null {
	const units = report.participation.units.filter((u) => u.side === 'staff');
	if (units.length === 0) return null;
	const t = reportMessages(locale);
	return {
		kind: 'bars',
		title: t.responseRate,
		summary: [t.chartSummary.participation],
		...hundred,
		unit: 'percent',
		rows: units.map((u) => ({
			label: u.title[locale],
			value: isAvailable(u.rate) ? Math.min(100, 100 * u.rate) : null,
			...(u.needed ? { remark: t.neededMore(formatter(locale).num(u.needed)) } : {}),
			...(u.visibility === 'protects-another' ? { remark: t.protectsAnother } : {})
		})),
		heads: { row: t.unit, value: t.responseRate, remark: t.hidden }
	};
}
