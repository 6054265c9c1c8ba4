import { isAvailable, isUnavailable, type Maybe, type Unavailable, unavailable } from './available.ts';
import type { ChangeRow, ChangeTest } from './change-rows.ts';
import type { Share } from './customers.ts';
import type { Score } from './score.ts';
import { normalQuantile, normalTwoSided, tQuantile, tTwoSided } from './statistics/distributions.ts';

/** A value with what is known of its precision. */
export interface Estimate {
	readonly value: number;
	/** Standard error, or why the score has no interval. */
	readonly se: Maybe;
	readonly df: number;
}

/** A difference of two independent samples with its 95 % interval and its two-sided test. */
export type Difference = Pick<ChangeRow, 'lo' | 'hi' | 'detectable' | 'test' | 'statistic' | 'df' | 'p'>;

const level = 0.975;
const power = 0.8;

/** The standard error behind an interval, whatever its method: half its width over the t quantile. */
export function estimateOf({ n, mean, lo, hi }: Score): Estimate | null {
	if (!isAvailable(mean)) return null;
	const df = n - 1;
	if (!isAvailable(lo) || !isAvailable(hi)) return { value: mean, se: isAvailable(lo) ? hi : lo, df };
	return { value: mean, se: (hi - lo) / (2 * tQuantile(level, df)), df };
}

/** The true difference that a two-sided 5 % test finds in four of five cases: (z.975 + z.80)·SE. */
const detectableBy = (se: number): number => (normalQuantile(level) + normalQuantile(power)) * se;

const undefinedBecause = (test: ChangeTest, reason: Unavailable): Difference => ({
	lo: reason,
	hi: reason,
	detectable: reason,
	test,
	statistic: reason,
	df: reason,
	p: reason
});

/**
 * b − a of two independent means with Welch's degrees of freedom. Where one has no standard error there is no interval
 * of their difference, for the same reason.
 */
export function welchDifference(a: Estimate, b: Estimate): Difference {
	if (isUnavailable(a.se)) return undefinedBecause('welch', a.se);
	if (isUnavailable(b.se)) return undefinedBecause('welch', b.se);
	const [va, vb] = [a.se ** 2, b.se ** 2];
	const se = Math.sqrt(va + vb);
	if (se === 0) return undefinedBecause('welch', unavailable('zero-variance'));
	const df = (va + vb) ** 2 / (va ** 2 / a.df + vb ** 2 / b.df);
	const difference = b.value - a.value;
	const half = tQuantile(level, df) * se;
	const statistic = difference / se;
	return {
		lo: difference - half,
		hi: difference + half,
		detectable: detectableBy(se),
		test: 'welch',
		statistic,
		df,
		p: tTwoSided(statistic, df)
	};
}

/** b − a of two figures with normal errors, such as NPS: z = (b − a)/√(SE² + SE²). */
export function normalDifference(
	a: { readonly value: number; readonly se: number },
	b: { readonly value: number; readonly se: number }
): Difference {
	const se = Math.hypot(a.se, b.se);
	if (se === 0) return undefinedBecause('normal', unavailable('zero-variance'));
	const difference = b.value - a.value;
	const half = normalQuantile(level) * se;
	return {
		lo: difference - half,
		hi: difference + half,
		detectable: detectableBy(se),
		test: 'normal',
		...zTest(difference / se)
	};
}

/**
 * b − a of two shares: Newcombe's (1998) interval from their Wilson intervals, in percentage points; z with the pooled
 * share p̄: (b − a)/√(p̄(1 − p̄)(1/n₁ + 1/n₂)), 'zero-variance' where everybody or nobody is counted in both.
 */
export function shareDifference(a: Share, b: Share): Difference {
	const d = b.share - a.share;
	const down = Math.hypot(b.share - b.lo, a.hi - a.share);
	const up = Math.hypot(b.hi - b.share, a.share - a.lo);
	const variance = (s: Share) => (s.share * (1 - s.share)) / s.n;
	const pooled = (a.count + b.count) / (a.n + b.n);
	const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
	const flat = unavailable('zero-variance');
	return {
		lo: 100 * (d - down),
		hi: 100 * (d + up),
		detectable: 100 * detectableBy(Math.sqrt(variance(a) + variance(b))),
		test: 'proportions',
		...(error > 0 ? zTest(d / error) : { statistic: flat, df: flat, p: flat })
	};
}

const zTest = (z: number): Pick<Difference, 'statistic' | 'df' | 'p'> => ({
	statistic: z,
	df: unavailable('not-applicable'),
	p: normalTwoSided(z)
});
