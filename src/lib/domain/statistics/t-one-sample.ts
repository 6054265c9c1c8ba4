import { type Maybe, unavailable } from '../available.ts';
import { usualConfidence } from './confidence.ts';
import { tQuantile, tTwoSided } from './distributions.ts';
import { hedgesJ } from './effect-sizes.ts';
import { isConstant, meanOf, type Numbers, squaresAbout } from './sums.ts';

export interface OneSampleT {
	readonly n: number;
	readonly mean: Maybe;
	readonly t: Maybe;
	readonly df: Maybe;
	/** Two-sided. */
	readonly p: Maybe;
	/** Limits of the mean. */
	readonly lo: Maybe;
	readonly hi: Maybe;
	/** (mean − expected)/SD. */
	readonly d: Maybe;
	/** d with Hedges' exact correction. */
	readonly g: Maybe;
}

/**
 * One-sample t test of a mean against `expected` (fixture: instruments.md §4.3 step 7).
 * Needs two values that differ; `size` is the size of what the values were made from, so that
 * differences that are equal but for rounding count as equal.
 */
export function oneSampleT(values: Numbers, expected: number, size = 0): OneSampleT {
	const n = values.length;
	const df = n - 1;
	const none = (reason: ReturnType<typeof unavailable>, known: { mean: Maybe; df: Maybe }): OneSampleT => {
		return { n, ...known, t: reason, p: reason, lo: reason, hi: reason, d: reason, g: reason };
	};
	if (n === 0) {
		const reason = unavailable('no-answers');
		return none(reason, { mean: reason, df: reason });
	}
	const mean = meanOf(values);
	if (n < 2) return none(unavailable('too-few', 2), { mean, df: unavailable('too-few', 2) });
	if (isConstant(values, size)) return none(unavailable('zero-variance'), { mean, df });
	const sd = Math.sqrt(squaresAbout(values, mean) / df);
	const se = sd / Math.sqrt(n);
	const t = (mean - expected) / se;
	const half = tQuantile((1 + usualConfidence) / 2, df) * se;
	const d = (mean - expected) / sd;
	return { n, mean, t, df, p: tTwoSided(t, df), lo: mean - half, hi: mean + half, d, g: d * hedgesJ(df) };
}
