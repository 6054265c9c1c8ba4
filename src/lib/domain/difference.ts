import { isAvailable, type Maybe, unavailable } from './available.ts';
import type { Share } from './customers.ts';
import type { Score } from './score.ts';
import { normalQuantile, tQuantile } from './statistics/distributions.ts';

/** A value with what is known of its precision. */
export interface Estimate {
	readonly value: number;
	/** Standard error; null where the score has no interval. */
	readonly se: number | null;
	readonly df: number;
}

/** A difference of two independent samples with its 95 % interval. */
export interface Difference {
	readonly lo: Maybe;
	readonly hi: Maybe;
	/** The smallest true difference that these samples would show in four of five cases. */
	readonly detectable: Maybe;
}

const level = 0.975;
const power = 0.8;

/** The standard error behind an interval, whatever its method: half its width over the t quantile. */
export function estimateOf({ n, mean, lo, hi }: Score): Estimate | null {
	if (!isAvailable(mean)) return null;
	const df = n - 1;
	const se = isAvailable(lo) && isAvailable(hi) && df > 0 ? (hi - lo) / (2 * tQuantile(level, df)) : null;
	return { value: mean, se, df };
}

/** An estimate whose interval is a normal one, such as NPS. */
export const normalEstimate = (value: number, se: number): Estimate => ({ value, se, df: 1e6 });

/** The true difference that a two-sided 5 % test finds in four of five cases: (z.975 + z.80)·SE. */
const detectableBy = (se: number): number => (normalQuantile(level) + normalQuantile(power)) * se;

/** b − a of two independent means with Welch's degrees of freedom; needs both standard errors. */
export function welchDifference(a: Estimate, b: Estimate): Difference {
	const none = unavailable('too-few', 5);
	if (a.se === null || b.se === null) return { lo: none, hi: none, detectable: none };
	const [va, vb] = [a.se ** 2, b.se ** 2];
	const se = Math.sqrt(va + vb);
	if (se === 0) {
		const flat = unavailable('zero-variance');
		return { lo: flat, hi: flat, detectable: flat };
	}
	const df = (va + vb) ** 2 / (va ** 2 / a.df + vb ** 2 / b.df);
	const difference = b.value - a.value;
	const half = tQuantile(level, df) * se;
	return { lo: difference - half, hi: difference + half, detectable: detectableBy(se) };
}

/** b − a of two shares: Newcombe's (1998) interval from their Wilson intervals; in percentage points. */
export function shareDifference(a: Share, b: Share): Difference {
	const d = b.share - a.share;
	const down = Math.hypot(b.share - b.lo, a.hi - a.share);
	const up = Math.hypot(b.hi - b.share, a.share - a.lo);
	const variance = (s: Share) => (s.share * (1 - s.share)) / s.n;
	return {
		lo: 100 * (d - down),
		hi: 100 * (d + up),
		detectable: 100 * detectableBy(Math.sqrt(variance(a) + variance(b)))
	};
}
