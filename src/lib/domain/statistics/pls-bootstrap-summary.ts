import { type Maybe, unavailable } from '../available.ts';
import { bcaLimits, type Limits } from './bca-limits.ts';
import { usualConfidence } from './confidence.ts';
import { quantileOfSorted } from './descriptives.ts';
import { normalTwoSided } from './distributions.ts';
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
export function summariseDraws(estimate: number, draws: Float64Array, acceleration?: number): DrawnEstimate {
	draws.sort();
	const tail = (1 - usualConfidence) / 2;
	const spread = Math.sqrt(squaresAbout(draws, meanOf(draws)) / (draws.length - 1));
	const se = spread > constantBelow ? spread : 0;
	const t = se > 0 ? estimate / se : unavailable('zero-variance');
	return {
		estimate,
		se,
		t,
		p: typeof t === 'number' ? normalTwoSided(t) : t,
		percentile: { lo: quantileOfSorted(draws, tail), hi: quantileOfSorted(draws, 1 - tail) },
		upper: quantileOfSorted(draws, usualConfidence),
		bca:
			acceleration === undefined
				? unavailable('not-applicable')
				: bcaLimits(draws, below(estimate, draws), tail, acceleration)
	};
}

function below(estimate: number, ascending: Float64Array): number {
	let count = 0;
	while (count < ascending.length && ascending[count]! < estimate) count++;
	return count;
}
