import { type Maybe, unavailable } from '../available.ts';
import { accelerationOf, bcaLimits, type Limits } from './bca-limits.ts';
import { usualConfidence } from './confidence.ts';
import { quantileOfSorted } from './descriptives.ts';
import { seededRandom } from './random.ts';
import { isConstant, meanOf, type Numbers, squaresAbout } from './sums.ts';

export interface BootstrapOptions {
	/** Kept with the numbers: the same seed gives the same interval. */
	readonly seed: number;
	/** How many samples are drawn; default 2000. */
	readonly replicates?: number;
}

/** A statistic with its bootstrap standard error and intervals. */
export interface BootstrapInterval extends Limits {
	/** lo and hi are the BCa limits; `percentile` are the plain ones. */
	readonly estimate: number;
	readonly se: number;
	readonly percentile: Limits;
	readonly acceleration: number;
	readonly seed: number;
	readonly replicates: number;
}

export const defaultReplicates = 2000;

/**
 * Bootstrap of the mean: percentile and bias-corrected accelerated (BCa) interval, Efron and
 * Tibshirani 1993, ch. 14; acceleration Σd³/(6·(Σd²)^1.5) is exact for a mean. Needs two values that differ.
 */
export function bca(values: Numbers, options: BootstrapOptions): Maybe<BootstrapInterval> {
	const n = values.length;
	if (n === 0) return unavailable('no-answers');
	if (n < 2) return unavailable('too-few', 2);
	if (isConstant(values)) return unavailable('zero-variance');
	const x = Float64Array.from(values);
	const centre = meanOf(x);
	let cubes = 0;
	for (const value of x) cubes += (value - centre) ** 3;
	const acceleration = cubes / (6 * squaresAbout(x, centre) ** 1.5);
	const random = seededRandom(options.seed);
	const draws = new Float64Array(options.replicates ?? defaultReplicates);
	for (let r = 0; r < draws.length; r++) {
		let sum = 0;
		for (let i = 0; i < n; i++) sum += x[random.int(n)]!;
		draws[r] = sum / n;
	}
	return summarise(centre, draws, acceleration, options);
}

/**
 * Bootstrap of any statistic of n rows: `statistic` gets the drawn row numbers (all of them once
 * for the estimate). The acceleration comes from the jackknife. A sample in which the statistic
 * is not finite is left out.
 */
export function bootstrap(
	n: number,
	statistic: (rows: Int32Array) => number,
	options: BootstrapOptions
): Maybe<BootstrapInterval> {
	if (n < 3) return unavailable('too-few', 3);
	const estimate = statistic(Int32Array.from({ length: n }, (_, i) => i));
	if (!Number.isFinite(estimate)) return unavailable('zero-variance');
	const random = seededRandom(options.seed);
	const rows = new Int32Array(n);
	const draws: number[] = [];
	for (let r = 0; r < (options.replicates ?? defaultReplicates); r++) {
		for (let i = 0; i < n; i++) rows[i] = random.int(n);
		const drawn = statistic(rows);
		if (Number.isFinite(drawn)) draws.push(drawn);
	}
	if (draws.length < 2) return unavailable('not-converged');
	return summarise(estimate, Float64Array.from(draws), accelerationOf(jackknifed(n, statistic)), options);
}

/** The statistic without each row in turn. */
function jackknifed(n: number, statistic: (rows: Int32Array) => number): Float64Array {
	const without = Int32Array.from({ length: n - 1 }, (_, i) => i + 1);
	const values = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		values[i] = statistic(without);
		if (i < n - 1) without[i] = i;
	}
	return values;
}

function summarise(
	estimate: number,
	draws: Float64Array,
	acceleration: number,
	options: BootstrapOptions
): BootstrapInterval {
	const tail = (1 - usualConfidence) / 2;
	draws.sort();
	const count = draws.length;
	let below = 0;
	// Sums of the same numbers in another order may differ in the last bit.
	const slack = 1e-12 * Math.max(1, Math.abs(estimate));
	while (below < count && draws[below]! < estimate - slack) below++;
	return {
		estimate,
		se: Math.sqrt(squaresAbout(draws, meanOf(draws)) / (count - 1)),
		percentile: { lo: quantileOfSorted(draws, tail), hi: quantileOfSorted(draws, 1 - tail) },
		...bcaLimits(draws, below, tail, acceleration),
		acceleration,
		seed: options.seed,
		replicates: count
	};
}
