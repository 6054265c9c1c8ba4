import { type Maybe, unavailable } from '../available.ts';
import { usualConfidence } from './confidence.ts';
import { normalQuantile, tQuantile } from './distributions.ts';
import { isConstant, meanOf, type Numbers, squaresAbout } from './sums.ts';

/** A mean with its uncertainty; lo and hi in the unit of the values. */
export interface Interval {
	readonly n: number;
	readonly mean: number;
	readonly sd: number;
	readonly se: number;
	readonly lo: number;
	readonly hi: number;
}

export interface IntervalOptions {
	/** How many people the values were drawn from; narrows the interval by √((N − n)/(N − 1)). */
	readonly population?: number | null;
}

/** √((N − n)/(N − 1)): 0 when everybody answered or more than there are, 1 when N is unknown or 1. */
export function finitePopulationFactor(n: number, population?: number | null): number {
	if (population === undefined || population === null || population <= 1) return 1;
	return Math.sqrt(Math.max(0, population - n) / (population - 1));
}

/**
 * t interval of a mean, with finite population correction when N is given
 * (instruments.md §4.3 step 7). Needs two values; when they are all the same the interval is that point.
 */
export function tInterval(values: Numbers, options: IntervalOptions = {}): Maybe<Interval> {
	const n = values.length;
	if (n === 0) return unavailable('no-answers');
	if (n < 2) return unavailable('too-few', 2);
	const mean = meanOf(values);
	const sd = isConstant(values) ? 0 : Math.sqrt(squaresAbout(values, mean) / (n - 1));
	const se = (sd / Math.sqrt(n)) * finitePopulationFactor(n, options.population);
	const half = tQuantile((1 + usualConfidence) / 2, n - 1) * se;
	return { n, mean, sd, se, lo: mean - half, hi: mean + half };
}

export interface Proportion {
	readonly n: number;
	readonly count: number;
	/** 0 … 1, like lo and hi. */
	readonly share: number;
	readonly lo: number;
	readonly hi: number;
}

export interface ProportionOptions extends IntervalOptions {
	/** 0 … 1 */
	readonly confidence?: number;
}

/**
 * Wilson (1927) interval of a share; stays within 0 … 1 and has a width also at 0 and n successes, unless everybody of a
 * known population answered: the finite population factor goes with z, as it goes with every standard error
 * (instruments.md §5.5). Throws RangeError where there are fewer than 0 or more than n.
 */
export function wilson(successes: number, n: number, options: ProportionOptions = {}): Maybe<Proportion> {
	if (n <= 0) return unavailable('no-answers');
	if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n}`);
	const { confidence = usualConfidence, population } = options;
	const z = normalQuantile((1 + confidence) / 2) * finitePopulationFactor(n, population);
	const share = successes / n;
	const shrink = 1 + (z * z) / n;
	const centre = (share + (z * z) / (2 * n)) / shrink;
	const half = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
	return { n, count: successes, share, lo: Math.max(0, centre - half), hi: Math.min(1, centre + half) };
}
