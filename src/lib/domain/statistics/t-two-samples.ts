import { type Maybe, unavailable } from '../available.ts';
import { usualConfidence } from './confidence.ts';
import { tQuantile, tTwoSided } from './distributions.ts';
import { hedgesJ } from './effect-sizes.ts';
import { isConstant, meanOf, type Numbers, squaresAbout } from './sums.ts';

export interface TwoSampleT {
	/** Mean of a − mean of b. */
	readonly difference: Maybe;
	readonly t: Maybe;
	readonly df: Maybe;
	/** Two-sided. */
	readonly p: Maybe;
	readonly lo: Maybe;
	readonly hi: Maybe;
}

interface Moments {
	readonly n: number;
	readonly mean: number;
	/** Σ(x − mean)². */
	readonly squares: number;
}

function momentsOf(values: Numbers): Moments {
	const mean = meanOf(values);
	return { n: values.length, mean, squares: isConstant(values) ? 0 : squaresAbout(values, mean) };
}

function twoSampleT(a: Moments, b: Moments, se: number, df: number): TwoSampleT {
	if (a.n < 2 || b.n < 2) {
		const none = unavailable('too-few', 2);
		return { difference: none, t: none, df: none, p: none, lo: none, hi: none };
	}
	const difference = a.mean - b.mean;
	if (!(se > 0)) {
		const none = unavailable('zero-variance');
		return { difference, t: none, df: none, p: none, lo: none, hi: none };
	}
	const t = difference / se;
	const half = tQuantile((1 + usualConfidence) / 2, df) * se;
	return { difference, t, df, p: tTwoSided(t, df), lo: difference - half, hi: difference + half };
}

/** Welch's t test (unequal variances, Satterthwaite's df). Needs two values in each group and some variance. */
export function welchT(x: Numbers, y: Numbers): TwoSampleT {
	const a = momentsOf(x);
	const b = momentsOf(y);
	const va = a.squares / (a.n - 1) / a.n;
	const vb = b.squares / (b.n - 1) / b.n;
	const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
	return twoSampleT(a, b, Math.sqrt(va + vb), df);
}

/** Student's t test with pooled variance, df = n₁ + n₂ − 2. */
export function pooledT(x: Numbers, y: Numbers): TwoSampleT {
	const a = momentsOf(x);
	const b = momentsOf(y);
	const df = a.n + b.n - 2;
	const se = Math.sqrt(((a.squares + b.squares) / df) * (1 / a.n + 1 / b.n));
	return twoSampleT(a, b, se, df);
}

/** Cohen's d with the pooled SD, and Hedges' g (exact J at n₁ + n₂ − 2). */
export function standardisedDifference(x: Numbers, y: Numbers): { readonly d: Maybe; readonly g: Maybe } {
	const a = momentsOf(x);
	const b = momentsOf(y);
	const df = a.n + b.n - 2;
	if (a.n < 2 || b.n < 2) return { d: unavailable('too-few', 2), g: unavailable('too-few', 2) };
	const pooled = Math.sqrt((a.squares + b.squares) / df);
	if (pooled === 0) return { d: unavailable('zero-variance'), g: unavailable('zero-variance') };
	const d = (a.mean - b.mean) / pooled;
	return { d, g: d * hedgesJ(df) };
}
