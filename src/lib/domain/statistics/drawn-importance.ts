import { isUnavailable, type Maybe } from '../available.ts';
import { covarianceOf, toCorrelation } from './covariance.ts';
import { quantileOfSorted } from './descriptives.ts';
import { seededRandom } from './random.ts';
import { lmgOf } from './relative-importance.ts';
import type { Numbers } from './sums.ts';

/** Rows are drawn one by one up to here; of more rows, as many groups of them, made at random. */
const mostUnits = 2_000;
/** A spread below this share of the whole sample's is rounding: in such a draw a column does not vary. */
const noSpread = 1e-10;

/**
 * LMG shares in samples drawn with replacement (instruments.md §5.7), a list for each sample; samples without a
 * solution are left out. `columns` are complete, the outcome first. Works on sums of products, so that a draw of many
 * rows costs no more than one of two thousand.
 */
export function drawnImportance(columns: readonly Numbers[], seed: number, draws: number): number[][] {
	const n = columns[0]?.length ?? 0;
	const whole = covarianceOf(columns);
	if (isUnavailable(whole)) return [];
	const random = seededRandom(seed);
	const units = Math.min(n, mostUnits);
	const unitOf = (row: number) => (n <= mostUnits ? row : random.int(units));
	const moments = momentsByUnit(columns, whole.means, units, unitOf);
	const found: number[][] = [];
	const total = new Float64Array(moments.length / units);
	for (let draw = 0; draw < draws; draw++) {
		total.fill(0);
		for (let i = 0; i < units; i++) {
			const from = random.int(units) * total.length;
			for (let j = 0; j < total.length; j++) total[j]! += moments[from + j]!;
		}
		const covariance = covarianceFrom(total, columns.length);
		if (covariance.some((row, j) => !(row[j]! > noSpread * whole.matrix[j]![j]!))) continue;
		const correlations = toCorrelation(covariance);
		const shares = isUnavailable(correlations) ? correlations : lmgOf(correlations);
		if (!isUnavailable(shares)) found.push(shares);
	}
	return found;
}

/** 95 % percentile interval; 'not-converged' where hardly any sample had a solution. */
export function percentileInterval(values: readonly number[]): Maybe<{ lo: number; hi: number }> {
	if (values.length < 2) return { unavailable: 'not-converged' };
	const sorted = Float64Array.from(values).sort();
	return { lo: quantileOfSorted(sorted, 0.025), hi: quantileOfSorted(sorted, 0.975) };
}

/** For each unit: rows, sums of deviations from the means, then the upper triangle of the sums of their products. */
function momentsByUnit(
	columns: readonly Numbers[],
	means: readonly number[],
	units: number,
	unitOf: (row: number) => number
): Float64Array {
	const k = columns.length;
	const size = 1 + k + (k * (k + 1)) / 2;
	const moments = new Float64Array(units * size);
	const off = new Float64Array(k);
	const n = columns[0]?.length ?? 0;
	for (let row = 0; row < n; row++) {
		let at = unitOf(row) * size;
		moments[at++]! += 1;
		for (let a = 0; a < k; a++) moments[at++]! += off[a] = columns[a]![row]! - means[a]!;
		for (let a = 0; a < k; a++) for (let b = a; b < k; b++) moments[at++]! += off[a]! * off[b]!;
	}
	return moments;
}

/** Covariances (divisor n − 1) of `k` columns from such sums. */
function covarianceFrom(sums: Float64Array, k: number): number[][] {
	const n = sums[0]!;
	const matrix = Array.from({ length: k }, () => new Array<number>(k).fill(0));
	let at = 1 + k;
	for (let a = 0; a < k; a++)
		for (let b = a; b < k; b++)
			matrix[a]![b] = matrix[b]![a] = (sums[at++]! - (sums[1 + a]! * sums[1 + b]!) / n) / (n - 1);
	return matrix;
}
