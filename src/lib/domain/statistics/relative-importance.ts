import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { correlationMatrix } from './covariance.ts';
import { inverse, type Matrix, singularBelow, symmetricEigen } from './linear-algebra.ts';
import type { Numbers } from './sums.ts';

/** Drivers are tried in every combination: 2¹⁵ regressions are the most that is reasonable. */
export const mostDrivers = 15;

/** How much of R² each driver brings (instruments.md §5.7); both lists sum to R². */
export interface RelativeImportance {
	readonly r2: number;
	/** Lindeman, Merenda and Gold (1980): gain in R² averaged over all orders; never negative. */
	readonly lmg: Maybe<number[]>;
	/** Johnson's (2000) relative weights. */
	readonly johnson: number[];
	/** Correlation of each driver with the outcome. */
	readonly correlations: number[];
}

/**
 * Relative importance of drivers for an outcome, from complete columns. 'singular' when a driver is a
 * combination of others; `lmg` is not given for more than 15 drivers.
 */
export function relativeImportance(y: Numbers, drivers: readonly Numbers[]): Maybe<RelativeImportance> {
	const all = correlationMatrix([y, ...drivers]);
	if (isUnavailable(all)) return all;
	const { among, correlations } = parted(all);
	if (isUnavailable(inverse(among))) return unavailable('singular');
	const johnson = johnsonWeights(among, correlations);
	return {
		r2: johnson.reduce((a, b) => a + b, 0),
		lmg: drivers.length <= mostDrivers ? lmgShares(among, correlations) : unavailable('not-applicable'),
		johnson,
		correlations
	};
}

/**
 * The LMG shares alone, from the correlations of the outcome (first) and its drivers: what bootstraps repeat.
 * 'singular' when a driver is a combination of others; 'not-applicable' for more than 15 drivers.
 */
export function lmgOf(all: Matrix): Maybe<number[]> {
	const { among, correlations } = parted(all);
	if (correlations.length > mostDrivers) return unavailable('not-applicable');
	const shares = lmgShares(among, correlations);
	return shares.every(Number.isFinite) ? shares : unavailable('singular');
}

const parted = (all: Matrix) => ({
	correlations: all[0]!.slice(1),
	among: all.slice(1).map((row) => row.slice(1))
});

/** With Λ = V·√D·V′ of R = V·D·V′: weights are Λ²·(Λ⁻¹r)², squared element by element. */
function johnsonWeights(among: Matrix, withOutcome: readonly number[]): number[] {
	const { values, vectors } = symmetricEigen(among);
	const k = among.length;
	const power = (exponent: number) =>
		Array.from({ length: k }, (_, a) =>
			Array.from({ length: k }, (_, b) =>
				values.reduce((sum, value, j) => sum + vectors[j]![a]! * vectors[j]![b]! * value ** exponent, 0)
			)
		);
	const lambda = power(0.5);
	const orthogonal = power(-0.5).map((row) => row.reduce((sum, x, b) => sum + x * withOutcome[b]!, 0));
	return lambda.map((row) => row.reduce((sum, x, b) => sum + x * x * orthogonal[b]! ** 2, 0));
}

/** Shapley value of R²: a gain with s drivers already in counts s!(k − 1 − s)!/k!. */
function lmgShares(among: Matrix, withOutcome: readonly number[]): number[] {
	const k = among.length;
	const r2 = explainedBySets(among, withOutcome);
	// weight[s] = s!(k − 1 − s)!/k!, built up without factorials.
	const weights = [1 / k];
	for (let s = 1; s < k; s++) weights.push((weights[s - 1]! * s) / (k - s));
	return withOutcome.map((_, j) => {
		let share = 0;
		for (let set = 0; set < r2.length; set++) {
			if (set & (1 << j)) continue;
			share += weights[bitsIn(set)]! * (r2[set | (1 << j)]! - r2[set]!);
		}
		return share;
	});
}

function bitsIn(set: number): number {
	let count = 0;
	for (let rest = set; rest > 0; rest &= rest - 1) count++;
	return count;
}

/**
 * R² of the outcome on every set of drivers, by the bits of the set: |L⁻¹r|² with L·L′ their correlations. Each set
 * adds one row of L to those of the set without its last driver. NaN where a driver is a combination of others.
 */
function explainedBySets(among: Matrix, withOutcome: readonly number[]): Float64Array {
	const k = withOutcome.length;
	const r2 = new Float64Array(2 ** k);
	const lower = Array.from({ length: k }, () => new Float64Array(k));
	const z = new Float64Array(k);
	const members = new Int32Array(k);
	const extend = (set: number, size: number, from: number) => {
		for (let j = from; j < k; j++) {
			const row = lower[size]!;
			let left = 1;
			let rest = withOutcome[j]!;
			for (let a = 0; a < size; a++) {
				let product = among[j]![members[a]!]!;
				for (let b = 0; b < a; b++) product -= row[b]! * lower[a]![b]!;
				row[a] = product / lower[a]![a]!;
				left -= row[a]! ** 2;
				rest -= row[a]! * z[a]!;
			}
			row[size] = left > singularBelow ? Math.sqrt(left) : NaN;
			z[size] = rest / row[size]!;
			members[size] = j;
			const next = set | (1 << j);
			r2[next] = r2[set]! + z[size]! ** 2;
			extend(next, size + 1, j + 1);
		}
	};
	extend(0, 0, 0);
	return r2;
}
