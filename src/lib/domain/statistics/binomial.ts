import { type Maybe, unavailable } from '../available.ts';
import { usualConfidence } from './confidence.ts';
import { betaQuantile, logGamma } from './distributions.ts';

export interface BinomialTest {
	readonly n: number;
	readonly count: number;
	readonly share: number;
	/** Two-sided exact: outcomes at most as likely as the observed one. */
	readonly p: number;
	/** Clopper–Pearson limits of the share. */
	readonly lo: number;
	readonly hi: number;
}

/** Clopper–Pearson (exact) interval of a share, 0 … 1. */
export function exactInterval(count: number, n: number, confidence = usualConfidence) {
	const tail = (1 - confidence) / 2;
	return {
		lo: count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
		hi: count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count)
	};
}

/**
 * Exact binomial test of `count` successes in n against a share 0 < `expected` < 1: how Iranian
 * maturity studies test the middle of a scale without normality (instruments.md §11.2).
 */
export function binomialTest(count: number, n: number, expected = 0.5): Maybe<BinomialTest> {
	if (n === 0) return unavailable('no-answers');
	const logChoose = (k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
	const probability = (k: number) =>
		Math.exp(logChoose(k) + k * Math.log(expected) + (n - k) * Math.log1p(-expected));
	const observed = probability(count) * (1 + 1e-7);
	let p = 0;
	for (let k = 0; k <= n; k++) {
		const chance = probability(k);
		if (chance <= observed) p += chance;
	}
	return { n, count, share: count / n, p: Math.min(1, p), ...exactInterval(count, n) };
}
