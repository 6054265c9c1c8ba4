import { type Maybe, unavailable } from './available.ts';
import { personComposite } from './composite.ts';
import { canStandBeside, type Group, suppress } from './disclosure.ts';
import type { Audience } from './instrument.ts';
import { audiencesOf, type Pool, rowsByUnit, rowsOfAudience, rowsWhere, unitAt } from './pool.ts';
import type { AudienceScores, Side, UnitScores, Visibility } from './report.ts';
import type { Score } from './score.ts';
import { takeRows } from './statistics/complete.ts';
import { summarise, type SummaryOptions } from './summary.ts';
import type { UnitData } from './wave-data.ts';

/** What is shown for each group of a side: a headline and some columns, person by person. */
export interface Cut {
	readonly side: Side;
	readonly pool: Pool;
	readonly headline: Float64Array;
	readonly columns: readonly { readonly code: string; readonly values: Float64Array }[];
	readonly options: SummaryOptions;
}

/** The headline of a unit or audience: factors equally weighted, whatever the index of the whole uses. */
export const headlineOf = (columns: Cut['columns'], n: number): Float64Array =>
	personComposite(
		columns.map((column) => ({ values: column.values, weight: 1 })),
		n
	);

const figuresOf = (cut: Cut): Float64Array[] => [cut.headline, ...cut.columns.map((column) => column.values)];

function countIn(values: Float64Array, rows: Int32Array): number {
	let count = 0;
	for (let i = 0; i < rows.length; i++) if (!Number.isNaN(values[rows[i]!]!)) count++;
	return count;
}

/** Responses, and people behind each figure, among some rows. */
function sizesOf(cut: Cut, rows: Int32Array): number[] {
	return [rows.length, ...figuresOf(cut).map((values) => countIn(values, rows))];
}

/** Rows of each unit, and of everybody without a known unit. */
function rowsOfUnits(
	pool: Pool,
	units: readonly UnitData[]
): { groups: Map<string, Int32Array>; outside: Int32Array } {
	const rows = rowsByUnit(pool);
	const codes = new Set(units.map((unit) => unit.code));
	const known = pool.unitCodes.map((code) => codes.has(code));
	return {
		groups: new Map(units.map(({ code }) => [code, rows.get(code) ?? new Int32Array(0)])),
		outside: rowsWhere(pool.n, (row) => !known[pool.unitOf[row]!])
	};
}

/** Which units of a side may be shown, judged by everything that will be shown of them. */
export function unitVisibility(cut: Cut, units: readonly UnitData[]): Map<string, Visibility> {
	const { groups, outside } = rowsOfUnits(cut.pool, units);
	const sizes: Group[] = [...groups].map(([code, rows]) => ({ code, sizes: sizesOf(cut, rows) }));
	return suppress(sizes, cut.options.threshold, sizesOf(cut, outside));
}

function scoresOf(cut: Cut, rows: Int32Array, population: number | null) {
	const [headline, ...columns] = takeRows(figuresOf(cut), rows).map((values) =>
		summarise(values, { ...cut.options, population })
	);
	const none: Maybe<Score> = unavailable('no-answers');
	return {
		responses: rows.length,
		index: headline ?? none,
		factors: cut.columns.map(({ code }, i) => ({ code, score: columns[i] ?? none }))
	};
}

function hiddenScores(cut: Cut) {
	const hidden: Maybe<Score> = unavailable('hidden');
	return {
		responses: null,
		index: hidden,
		factors: cut.columns.map(({ code }) => ({ code, score: hidden }))
	};
}

/** The unit table after disclosure, in the order of the units. */
export function unitScores(
	cut: Cut,
	units: readonly UnitData[],
	visibility: ReadonlyMap<string, Visibility>
): UnitScores[] {
	const { groups } = rowsOfUnits(cut.pool, units);
	return units.map(({ code, title, headcount }) => {
		const own = visibility.get(code) ?? 'too-small';
		const rows = groups.get(code) ?? new Int32Array(0);
		const population = cut.side === 'customers' ? null : headcount;
		const scores = own === 'visible' ? scoresOf(cut, rows, population) : hiddenScores(cut);
		return { side: cut.side, code, title, visibility: own, ...scores };
	});
}

/**
 * The audiences of a side beside each other. Hidden altogether when one of them could be worked out from the total,
 * or from the total and the unit table together.
 */
export function audienceScores(
	cut: Cut,
	visibility: ReadonlyMap<string, Visibility>,
	populations: ReadonlyMap<Audience, number | null>
): AudienceScores[] {
	const { pool, options } = cut;
	const audiences = audiencesOf(pool);
	if (audiences.length < 2) return [];
	const rowsOf = new Map(audiences.map((a) => [a, rowsOfAudience(pool, a)]));
	const shown = suppress(
		[...rowsOf].map(([code, rows]) => ({ code, sizes: sizesOf(cut, rows) })),
		options.threshold
	);
	const all = [...shown.values()].every((v) => v === 'visible');
	const safe = all && figuresWithAll(cut).every((present) => isSafe(cut, visibility, audiences, present));
	return audiences.map((audience) => {
		const rows = rowsOf.get(audience) ?? new Int32Array(0);
		return {
			audience,
			...(safe ? scoresOf(cut, rows, populations.get(audience) ?? null) : hiddenScores(cut))
		};
	});
}

/** For each figure, the people counted in it; first, everybody who responded. */
const figuresWithAll = (cut: Cut): ((row: number) => boolean)[] => [
	() => true,
	...figuresOf(cut).map((values) => (row: number) => !Number.isNaN(values[row] ?? NaN))
];

function isSafe(
	{ pool, options }: Cut,
	visibility: ReadonlyMap<string, Visibility>,
	audiences: readonly Audience[],
	present: (row: number) => boolean
): boolean {
	const blocks = new Map<string | null, number[]>();
	for (const { campaign, from, to } of pool.members) {
		const column = audiences.indexOf(campaign.audience);
		for (let row = from; row < to; row++) {
			if (!present(row)) continue;
			const unit = unitAt(pool, row);
			const block = unit !== null && visibility.get(unit) === 'visible' ? unit : null;
			const counts = blocks.get(block) ?? audiences.map(() => 0);
			blocks.set(block, counts);
			counts[column] = (counts[column] ?? 0) + 1;
		}
	}
	return canStandBeside([...blocks.values()], options.threshold);
}
