import { isUnavailable, type Maybe, type Unavailable, unavailable, whenAvailable } from './available.ts';
import type { IntervalMethod, Score } from './score.ts';
import { bca } from './statistics/bootstrap.ts';
import { answered } from './statistics/complete.ts';
import { skewness } from './statistics/descriptives.ts';
import { finitePopulationFactor, tInterval } from './statistics/interval.ts';
import { isConstant, meanOf, type Numbers } from './statistics/sums.ts';

export interface SummaryOptions {
	/** People addressed; null where unknown. */
	readonly population: number | null;
	/** Values needed before anything is shown. */
	readonly threshold: number;
	/** Seed of the bootstrap. */
	readonly seed: number;
}

/** An interval is given from so many values on (instruments.md §4.3, minimum samples). */
export const leastForInterval = 5;

const smallSample = 15;
const skewed = 1;
// From here on the mean of a skewed 0–100 score is as good as normal, and the bootstrap only costs time.
const largeSample = 200;

/** A score of nobody, or of too few to be shown. */
export function withheldScore(n: number, options: SummaryOptions): Score {
	const reason = n === 0 ? unavailable('no-answers') : unavailable('hidden');
	return {
		n,
		population: options.population,
		mean: reason,
		sd: reason,
		lo: reason,
		hi: reason,
		method: 'none'
	};
}

/**
 * Mean of person-level values (0–100, NaN = no value) with SD and 95 % interval: t with finite population correction,
 * or BCa bootstrap (2,000 draws, the report's seed) below 15 values or where |skewness| > 1 and n < 200; the
 * correction then shrinks both arms of the interval alike (instruments.md §4.3 step 7). 'hidden' below the threshold.
 */
export function summarise(column: Numbers, options: SummaryOptions): Score {
	const values = answered(column);
	const n = values.length;
	if (n === 0 || n < options.threshold) return withheldScore(n, options);
	const population = options.population !== null && options.population >= n ? options.population : null;
	if (isConstant(values)) {
		const base = { n, population, mean: meanOf(values) };
		const flat = unavailable('zero-variance');
		return { ...base, sd: n > 1 ? 0 : unavailable('too-few', 2), lo: flat, hi: flat, method: 'none' };
	}
	const t = tInterval(values, { population });
	const mean = isUnavailable(t) ? meanOf(values) : t.mean;
	const base = { n, population, mean };
	if (isUnavailable(t)) return { ...base, sd: t, lo: t, hi: t, method: 'none' };
	if (n < leastForInterval) {
		const few = unavailable('too-few', leastForInterval);
		return { ...base, sd: t.sd, lo: few, hi: few, method: 'none' };
	}
	const skew = n < largeSample ? skewness(values) : 0;
	const bent = !isUnavailable(skew) && Math.abs(skew) > skewed;
	if (n >= smallSample && !bent) return { ...base, sd: t.sd, lo: t.lo, hi: t.hi, method: 't' };
	const drawn = bca(values, { seed: options.seed });
	if (isUnavailable(drawn)) return { ...base, sd: t.sd, lo: t.lo, hi: t.hi, method: 't' };
	const shrink = finitePopulationFactor(n, population);
	return {
		...base,
		sd: t.sd,
		lo: mean - (mean - drawn.lo) * shrink,
		hi: mean + (drawn.hi - mean) * shrink,
		method: 'bca'
	};
}

/** The same score about another centre: for a mean of means whose person-level mean differs a little. */
export function centredAt(score: Score, centre: number): Score {
	if (isUnavailable(score.mean)) return score;
	const shift = centre - score.mean;
	const moved = (limit: Score['lo']) => (isUnavailable(limit) ? limit : limit + shift);
	const method: IntervalMethod = score.method;
	return { ...score, mean: centre, lo: moved(score.lo), hi: moved(score.hi), method };
}

/** A score of 0–100 as the same mean in points of its rating scale: min + (max − min)·x/100. */
export function onScale(score: Score, { min, max }: { readonly min: number; readonly max: number }): Score {
	const width = (max - min) / 100;
	const place = (value: Maybe) => whenAvailable(value, (x) => min + width * x);
	return {
		...score,
		mean: place(score.mean),
		sd: whenAvailable(score.sd, (x) => width * x),
		lo: place(score.lo),
		hi: place(score.hi)
	};
}

/** The same people without a figure, for a reason. */
export const withoutScore = ({ n, population }: Score, reason: Unavailable): Score => ({
	n,
	population,
	mean: reason,
	sd: reason,
	lo: reason,
	hi: reason,
	method: 'none'
});
