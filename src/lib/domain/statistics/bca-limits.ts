import { quantileOfSorted } from './descriptives.ts';
import { normalLower, normalQuantile } from './distributions.ts';
import { meanOf, squaresAbout } from './sums.ts';

/** The two ends of an interval, in the unit of what it is of. */
export interface Limits {
	readonly lo: number;
	readonly hi: number;
}

/**
 * Bias-corrected and accelerated limits (Efron 1987; Efron and Tibshirani 1993, ch. 14) of draws in ascending order, of
 * which `below` lie below the estimate. `tail` is the probability beyond each end, such as 0.025.
 */
export function bcaLimits(
	ascending: Float64Array,
	below: number,
	tail: number,
	acceleration: number
): Limits {
	const count = ascending.length;
	// All draws on one side: as if half a draw lay on the other.
	const bias = normalQuantile(Math.min(Math.max(below, 0.5), count - 0.5) / count);
	const limit = (p: number) => {
		const shifted = bias + normalQuantile(p);
		return quantileOfSorted(ascending, normalLower(bias + shifted / (1 - acceleration * shifted)));
	};
	return { lo: limit(tail), hi: limit(1 - tail) };
}

/**
 * Acceleration by the jackknife: Σd³/(6·(Σd²)^1.5) of the leave-out values, d = mean − value (Efron and Tibshirani 1993,
 * ch. 14); 0 where they do not differ, or where one of them is not finite.
 */
export function accelerationOf(leftOut: Float64Array): number {
	const centre = meanOf(leftOut);
	let cubes = 0;
	for (const value of leftOut) cubes += (centre - value) ** 3;
	const squares = squaresAbout(leftOut, centre);
	return squares > 1e-24 && Number.isFinite(cubes) ? cubes / (6 * squares ** 1.5) : 0;
}
