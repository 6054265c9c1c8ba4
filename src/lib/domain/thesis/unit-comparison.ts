import { isAvailable, type Maybe, type Unavailable, unavailable, whenAvailable } from '../available.ts';
import { hasUnits, rowsByUnit } from '../pool.ts';
import type { Side } from '../report.ts';
import { oneWayAnova, welchAnova } from '../statistics/analysis-of-variance.ts';
import { answered, takeRows } from '../statistics/complete.ts';
import { mean, sd } from '../statistics/descriptives.ts';
import { kruskalWallis } from '../statistics/kruskal-wallis.ts';
import { levene } from '../statistics/levene.ts';
import { dunn, gamesHowell, type PairComparison, tukey } from '../statistics/pairwise.ts';
import type { Localized } from '../text.ts';
import { leastForTests, type Measured, measuredSide } from './measures.ts';
import type { ThesisSource } from './source.ts';
import { columnsOf, type Label, type ThesisRow, type ThesisTable } from './thesis-tables.ts';

export interface UnitGroup {
	readonly title: Localized;
	readonly rows: Int32Array;
}

/** Pairs are printed for measures that differ at this level. */
const level = 0.05;

/** With more units nobody reads their pairs, and the studentized range takes its time for each. */
export const mostForPairs = 12;

/** The units of a side that the report shows and that have enough responses for a test. */
export function testedUnits({ report }: ThesisSource, { own: { pool } }: Measured): UnitGroup[] {
	const rows = rowsByUnit(pool);
	return report.units
		.filter((unit) => unit.side === pool.side && unit.visibility === 'visible')
		.map(({ code, title }) => ({ title, rows: rows.get(code) ?? new Int32Array(0) }))
		.filter((group) => group.rows.length >= leastForTests);
}

/** The values of each unit that has enough of them. */
export function groupsOf(
	values: Float64Array,
	units: readonly UnitGroup[]
): { unit: UnitGroup; values: Float64Array }[] {
	return units
		.map((unit) => ({ unit, values: answered(takeRows([values], unit.rows)[0] ?? []) }))
		.filter((group) => group.values.length >= leastForTests);
}

/**
 * Units beside each other: analysis of variance, Welch's and Kruskal and Wallis's, effect sizes, and pairs after Tukey
 * and after Games and Howell. Only units that the report shows, from ten people each on; unavailable below two units.
 */
export function unitTables(source: ThesisSource, side: Side): ThesisTable[] | Unavailable {
	const measured = measuredSide(source, side);
	if (!measured || !hasUnits(measured.own.pool)) return unavailable('not-asked');
	const units = testedUnits(source, measured);
	if (units.length < 2) return unavailable('too-few', leastForTests);
	const about: Label = { kind: 'side', side };
	return [
		means(measured, units, about),
		tests(measured, units, about),
		ranks(measured, units, about),
		...measured.measures.flatMap((_, i) => pairs(measured, i, units))
	];
}

function means({ measures }: Measured, units: readonly UnitGroup[], about: Label): ThesisTable {
	return {
		code: 'unit-means',
		about,
		labels: ['measure', 'unit'],
		columns: columnsOf('n', 'mean', 'sd'),
		rows: measures.flatMap(({ label, values }) =>
			groupsOf(values, units).map(({ unit, values: own }): ThesisRow => ({
				labels: [label, { kind: 'unit', title: unit.title }],
				cells: [own.length, mean(own), sd(own)]
			}))
		),
		n: null,
		notes: [{ code: 'units-shown', value: leastForTests }, { code: 'hundred' }]
	};
}

function tests({ measures }: Measured, units: readonly UnitGroup[], about: Label): ThesisTable {
	return {
		code: 'unit-tests',
		about,
		labels: ['measure'],
		columns: columnsOf('levene-p', 'f', 'df1', 'df2', 'p', 'eta2', 'welch-f', 'welch-df2', 'welch-p'),
		rows: measures.map(({ label, values }): ThesisRow => {
			const groups = groupsOf(values, units).map((group) => group.values);
			const anova = oneWayAnova(groups);
			const welch = welchAnova(groups);
			return {
				labels: [label],
				cells: [
					whenAvailable(levene(groups), (test) => test.p),
					whenAvailable(anova, (a) => a.f),
					whenAvailable(anova, (a) => a.df1),
					whenAvailable(anova, (a) => a.df2),
					whenAvailable(anova, (a) => a.p),
					whenAvailable(anova, (a) => a.eta2),
					whenAvailable(welch, (w) => w.f),
					whenAvailable(welch, (w) => w.df2),
					whenAvailable(welch, (w) => w.p)
				]
			};
		}),
		n: null,
		notes: [
			{ code: 'welch' },
			...(units.length > mostForPairs ? [{ code: 'no-pairs' as const, value: mostForPairs }] : [])
		]
	};
}

function ranks({ measures }: Measured, units: readonly UnitGroup[], about: Label): ThesisTable {
	return {
		code: 'unit-ranks',
		about,
		labels: ['measure'],
		columns: columnsOf('n', 'h', 'df', 'p', 'epsilon2'),
		rows: measures.map(({ label, values }): ThesisRow => {
			const test = kruskalWallis(groupsOf(values, units).map((group) => group.values));
			return { labels: [label], cells: [test.n, test.h, test.df, test.p, test.epsilon2] };
		}),
		n: null,
		notes: []
	};
}

const clear = (p: Maybe): boolean => isAvailable(p) && p < level;

function pairs({ measures }: Measured, at: number, units: readonly UnitGroup[]): ThesisTable[] {
	const measure = measures[at];
	if (!measure) return [];
	const groups = groupsOf(measure.values, units);
	if (groups.length > mostForPairs) return [];
	const values = groups.map((group) => group.values);
	const differs =
		clear(whenAvailable(oneWayAnova(values), (a) => a.p)) ||
		clear(whenAvailable(welchAnova(values), (w) => w.p)) ||
		clear(kruskalWallis(values).p);
	if (!differs) return [];
	const [unequal, ranked] = [gamesHowell(values), dunn(values)];
	return [
		{
			code: 'unit-pairs',
			about: measure.label,
			labels: ['first-unit', 'second-unit'],
			columns: columnsOf('difference', 'tukey-p', 'games-howell-p', 'dunn-p'),
			rows: tukey(values).flatMap(({ a, b, difference, p }): ThesisRow[] => {
				const [first, second] = [groups[a]?.unit, groups[b]?.unit];
				if (!first || !second) return [];
				const of = (tests: readonly PairComparison[]): Maybe =>
					tests.find((pair) => pair.a === a && pair.b === b)?.p ?? unavailable('too-few', 2);
				return [
					{
						labels: [
							{ kind: 'unit', title: first.title },
							{ kind: 'unit', title: second.title }
						],
						cells: [difference, p, of(unequal), of(ranked)]
					}
				];
			}),
			n: values.reduce((sum, own) => sum + own.length, 0),
			notes: [{ code: 'post-hoc' }]
		}
	];
}
