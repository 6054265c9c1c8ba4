import { isAvailable, isUnavailable, type Maybe } from '#lib/domain/available.ts';
import { objectiveOfItem } from '#lib/domain/objectives/objective-items.ts';
import { type GroupScore, itemAlone, itemGroup, reasonAmong } from '#lib/domain/views/item-group.ts';
import { benefits, objectives, principles, strategies } from '#lib/domain/views/tags.ts';
import { kpiTitle, kpiValue } from '#lib/i18n/objectives.ts';
import type { BarsSpec } from '../spec.ts';
import { hundred, peopleOfAll, spanOf, valueOfGroup, type ViewBuilder, type ViewVoice } from './view.ts';

interface Row {
	readonly code: string;
	readonly label: string;
	readonly group: Maybe<GroupScore>;
	readonly remark?: string;
}

const rowsOf = (voice: ViewVoice, codes: readonly string[], names: Readonly<Record<string, string>>): Row[] =>
	codes.map((code) => ({ code, label: names[code] ?? code, group: itemAlone(voice, 'staff', code) }));

const barsOf = (
	{ t }: ViewVoice,
	title: string,
	head: string,
	rows: readonly Row[],
	threshold?: BarsSpec['threshold'],
	remark?: string
): BarsSpec => ({
	kind: 'bars',
	title,
	summary: [],
	...hundred,
	digits: 1,
	rows: rows.map((row) => ({
		label: row.label,
		value: valueOfGroup(row.group),
		interval: spanOf(row.group),
		...(row.remark ? { remark: row.remark } : {})
	})),
	...(threshold ? { threshold } : {}),
	heads: { row: head, value: t.scoreOf100, interval: t.interval, ...(remark ? { remark } : {}) }
});

/** null: at least one row can be shown. */
const nothingIn = (rows: readonly Row[]) =>
	rows.some((row) => isAvailable(row.group)) ? null : reasonAmong(rows.map((row) => row.group));

const groupsOf = (rows: readonly Row[]) => rows.map((row) => row.group);

/** How far the four strategies of building relationships are at work. */
export const strategyBars: ViewBuilder = (voice) => {
	const { w } = voice;
	const rows = rowsOf(voice, strategies, w.strategies);
	return (
		nothingIn(rows) ?? {
			chart: barsOf(voice, w.names.strategies, w.strategy, rows),
			reading: [],
			figures: [],
			note: w.strategiesNote,
			people: peopleOfAll(voice, groupsOf(rows))
		}
	);
};

/** How far the three principles are at work. */
export const principleBars: ViewBuilder = (voice) => {
	const { w } = voice;
	const rows = rowsOf(voice, principles, w.principles);
	return (
		nothingIn(rows) ?? {
			chart: barsOf(voice, w.names.principles, w.principle, rows),
			reading: [],
			figures: [],
			note: null,
			people: peopleOfAll(voice, groupsOf(rows))
		}
	);
};

/** What this wave measured of an objective's indicator; null where it comes from the client's own books. */
function baselineOf({ report, f }: ViewVoice, code: string): string | null {
	if (!isAvailable(report.customers)) return null;
	const { satisfaction, complaints } = report.customers;
	if (code === 'obj-05' && isAvailable(satisfaction) && isAvailable(satisfaction.mean)) {
		const span = spanOf(satisfaction);
		return f.num(satisfaction.mean, 1) + (span ? ` (${f.range(span.lo, span.hi)})` : '');
	}
	if (code === 'obj-06' && isAvailable(complaints.problem)) {
		const { share, lo, hi } = complaints.problem;
		return `${f.pct(100 * share)} (${f.range(100 * lo, 100 * hi, 0)})`;
	}
	return null;
}

/** Name, baseline and target of each indicator that the client measures an objective by. */
function agreedOf({ kpis = [], locale, w }: ViewVoice, item: string): [string, string, string][] {
	const objective = objectiveOfItem(item);
	return kpis
		.filter((kpi) => kpi.objective === objective)
		.map((kpi) => [
			kpiTitle(kpi, locale),
			kpi.baseline ? kpiValue(kpi.baseline.value, kpi.unit, locale) : w.fromBooks,
			kpi.target ? kpiValue(kpi.target.value, kpi.unit, locale) : w.toAgree
		]);
}

/** The six objectives: how far pursued, and the indicator of each with its baseline. */
export const objectiveTable: ViewBuilder = (voice) => {
	const { w, f } = voice;
	const rows = rowsOf(voice, objectives, w.objectives);
	return (
		nothingIn(rows) ?? {
			chart: barsOf(voice, w.names.objectives, w.objective, rows),
			reading: [],
			figures: [],
			note: w.objectivesNote,
			people: peopleOfAll(voice, groupsOf(rows)),
			table: {
				title: w.objectivesTable,
				heads: [w.objective, w.indicator, w.pursued, w.baseline, w.target],
				rows: rows.flatMap(({ code, label, group }) => {
					const pursued = isAvailable(group) ? f.num(group.mean, 0) : f.missing;
					const agreed = agreedOf(voice, code);
					if (agreed.length) return agreed.map(([name, from, to]) => [label, name, pursued, from, to]);
					const baseline = baselineOf(voice, code) ?? w.fromBooks;
					return [[label, w.indicators[code] ?? '', pursued, baseline, w.toAgree]];
				})
			}
		}
	);
};

const unchanged = 50;

/** −1 clearly worse, 1 clearly better, 0 no clear change. */
function directionOf(group: Maybe<GroupScore>): -1 | 0 | 1 {
	const span = spanOf(group);
	return !span ? 0 : span.lo > unchanged ? 1 : span.hi < unchanged ? -1 : 0;
}

/** The five benefits of the source articles: how each has changed in two years. */
export const benefitMap: ViewBuilder = (voice) => {
	const { w, f } = voice;
	const rows = benefits.map(({ code, items, kind }): Row & { readonly direction: -1 | 0 | 1 } => {
		const group = itemGroup(voice, 'staff', items, 1);
		const label = w.benefits[code];
		if (kind === 'level') {
			// Its level has no place on an axis of change.
			const remark = isAvailable(group) ? w.levelOnly(f.num(group.mean, 0)) : w.notAsked;
			return { code, label, group: { unavailable: 'not-asked' }, remark, direction: 0 };
		}
		const direction = directionOf(group);
		const words = direction > 0 ? w.better : direction < 0 ? w.worse : w.notClear;
		return { code, label, group, direction, remark: isUnavailable(group) ? w.notAsked : words };
	});
	const undrawn = rows.flatMap(({ label, group, remark }) =>
		isUnavailable(group) && remark ? [w.undrawn(label, remark)] : []
	);
	const said = [
		w.benefitsReading(
			f.num(rows.filter((r) => r.direction > 0).length),
			f.num(rows.filter((r) => r.direction < 0).length)
		)
	];
	return (
		nothingIn(rows) ?? {
			chart: {
				...barsOf(
					voice,
					w.names.benefits,
					w.benefit,
					rows,
					{ value: unchanged, label: w.unchanged },
					w.reading
				),
				summary: said
			},
			reading: said,
			figures: [],
			note: [w.benefitsNote, ...undrawn].join(' '),
			people: peopleOfAll(voice, groupsOf(rows))
		}
	);
};
