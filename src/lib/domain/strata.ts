import { unavailable } from './available.ts';
import { type Pool, rowsByUnit, rowsWhere } from './pool.ts';
import type { Score } from './score.ts';
import { takeRows, answered } from './statistics/complete.ts';
import { tQuantile } from './statistics/distributions.ts';
import { finitePopulationFactor } from './statistics/interval.ts';
import { isConstant, meanOf, squaresAbout } from './statistics/sums.ts';
import { leastForInterval, summarise, type SummaryOptions } from './summary.ts';
import type { StrataRule, UnitData } from './wave-data.ts';

/** A group that enters the organization's mean with a weight of its own. */
export interface Stratum {
	readonly rows: Int32Array;
	readonly weight: number;
	readonly population: number | null;
}

/**
 * The strata of a pool: one for each visible unit and one for everybody else. Hidden units are one stratum together,
 * because a mean that weighted them apart could be solved for them. 'equal': every unit counts 1. 'headcount': every
 * unit counts its people. null where the rule is 'none', a head-count is missing, or there is only one stratum.
 */
export function strataOf(
	pool: Pool,
	units: readonly UnitData[],
	visible: ReadonlySet<string>,
	rule: StrataRule
): Stratum[] | null {
	if (rule === 'none') return null;
	const rowsOf = rowsByUnit(pool);
	const present = units.filter((unit) => rowsOf.has(unit.code));
	if (rule === 'headcount' && present.some((unit) => unit.headcount === null)) return null;
	const weightOf = (unit: UnitData) => (rule === 'equal' ? 1 : (unit.headcount ?? 0));
	const shown = present.filter((unit) => visible.has(unit.code));
	const rest = present.filter((unit) => !visible.has(unit.code));
	const strata: Stratum[] = shown.map((unit) => ({
		rows: rowsOf.get(unit.code) ?? new Int32Array(0),
		weight: weightOf(unit),
		population: unit.headcount
	}));
	const codes = new Set(shown.map((unit) => unit.code));
	const known = pool.unitCodes.map((code) => codes.has(code));
	const others = rowsWhere(pool.n, (row) => !known[pool.unitOf[row]!]);
	if (others.length > 0) {
		// People without a unit count as the average member of a unit does.
		const inShown = strata.reduce((n, stratum) => n + stratum.rows.length, 0);
		const perResponse = inShown > 0 ? strata.reduce((w, s) => w + s.weight, 0) / inShown : 1;
		const weight =
			rest.length > 0 ? rest.reduce((w, unit) => w + weightOf(unit), 0) : others.length * perResponse;
		strata.push({ rows: others, weight, population: null });
	}
	return strata.length > 1 ? strata : null;
}

/** Σ(x − centre)², 0 where the values are the same but for rounding. */
const squaresOf = (values: Float64Array, centre: number): number =>
	isConstant(values) ? 0 : squaresAbout(values, centre);

/**
 * Weighted mean of the strata's means, Σ W_h·m_h with Σ W = 1 over the strata that have values, and its 95 % t interval
 * from SE² = Σ W_h²·s_h²/n_h·(N_h − n_h)/(N_h − 1), the last factor 1 where N_h is unknown, with Σ(n_h − 1) degrees of
 * freedom; a stratum of one takes the pooled variance. As long as nobody differs from the own stratum there is no
 * interval.
 */
export function summariseStrata(
	column: Float64Array,
	strata: readonly Stratum[],
	options: SummaryOptions
): Score {
	const plain = summarise(column, options);
	const groups = strata
		.map(({ rows, weight, population }) => ({
			values: answered(takeRows([column], rows)[0] ?? new Float64Array(0)),
			weight,
			population
		}))
		.filter((group) => group.values.length > 0 && group.weight > 0);
	const total = groups.reduce((sum, group) => sum + group.weight, 0);
	if (typeof plain.mean !== 'number' || total <= 0) return plain;
	let mean = 0;
	let within = 0;
	let df = 0;
	for (const { values, weight } of groups) {
		const centre = meanOf(values);
		mean += (weight / total) * centre;
		within += squaresOf(values, centre);
		df += values.length - 1;
	}
	const base = { ...plain, mean };
	if (plain.n < leastForInterval || df < 1) {
		const few = unavailable('too-few', leastForInterval);
		return { ...base, lo: few, hi: few, method: 'none' };
	}
	if (within === 0) {
		const flat = unavailable('zero-variance');
		return { ...base, lo: flat, hi: flat, method: 'none' };
	}
	let variance = 0;
	for (const { values, weight, population } of groups) {
		const n = values.length;
		const own = n > 1 ? squaresOf(values, meanOf(values)) / (n - 1) : within / df;
		const known = population !== null && population >= n ? population : null;
		variance += (weight / total) ** 2 * (own / n) * finitePopulationFactor(n, known) ** 2;
	}
	const half = tQuantile(0.975, df) * Math.sqrt(variance);
	return { ...base, lo: mean - half, hi: mean + half, method: 'stratified' };
}
