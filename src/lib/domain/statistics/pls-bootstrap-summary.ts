import { type Maybe, unavailable } from '../available.ts';
import type { Limits } from './bootstrap.ts';
import { quantileOfSorted } from './descriptives.ts';
import { normalLower, normalQuantile, normalTwoSided } from './distributions.ts';
import { meanOf, squaresAbout } from './sums.ts';

/** A number with what its bootstrap draws say of it. */
export interface DrawnEstimate {
	readonly estimate: number;
	/** Standard deviation of the draws. */
	readonly se: number;
	/** estimate/se; 'zero-variance' when the draws do not differ. */
	readonly t: Maybe;
	/** Two-sided, by the normal distribution. */
	readonly p: Maybe;
	readonly percentile: Limits;
	/** One-sided upper bound at the same confidence. */
	readonly upper: number;
	/** Bias-corrected and accelerated (Efron 1987); 'not-applicable' when no jackknife was made. */
	readonly bca: Maybe<Limits>;
}

// A loading that is 1 by construction varies by rounding only.
const constantBelow = 1e-12;

/**
 * Summary of the draws of one estimate; sorts them. `acceleration` comes from the jackknife,
 * undefined when there was none.
 */
export function summariseDraws(
	estimate: number,
	draws: Float64Array,
	confidence: number,
	acceleration?: number
): DrawnEstimate {
	draws.sort();
	const tail = (1 - confidence) / 2;
	const spread = Math.sqrt(squaresAbout(draws, meanOf(draws)) / (draws.length - 1));
	const se = spread > constantBelow ? spread : 0;
	const t = se > 0 ? estimate / se : unavailable('zero-variance');
	return {
		estimate,
		se,
		t,
		p: typeof t === 'number' ? normalTwoSided(t) : t,
		percentile: { lo: quantileOfSorted(draws, tail), hi: quantileOfSorted(draws, 1 - tail) },
		upper: quantileOfSorted(draws, confidence),
		bca:
			acceleration === undefined
				? unavailable('not-applicable')
				: bcaLimits(estimate, draws, tail, acceleration)
	};
}

function bcaLimits(estimate: number, sorted: Float64Array, tail: number, acceleration: number): Limits {
	const count = sorted.length;
	let below = 0;
	while (below < count && sorted[below]! < estimate) below++;
	// All draws on one side: as if half a draw lay on the other.
	const bias = normalQuantile(Math.min(Math.max(below, 0.5), count - 0.5) / count);
	const limit = (p: number) => {
		const shifted = bias + normalQuantile(p);
		return quantileOfSorted(sorted, normalLower(bias + shifted / (1 - acceleration * shifted)));
	};
	return { lo: limit(tail), hi: limit(1 - tail) };
}

/** Σd³/(6·(Σd²)^1.5) of leave-out values, d = mean − value (Efron and Tibshirani 1993, ch. 14). */
export function accelerationOf(leftOut: Float64Array): number {
	const centre = meanOf(leftOut);
	let cubes = 0;
	for (const value of leftOut) cubes += (centre - value) ** 3;
	const squares = squaresAbout(leftOut, centre);
	return squares > 1e-24 ? cubes / (6 * squares ** 1.5) : 0;
}
