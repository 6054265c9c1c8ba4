import { describe, expect, test } from 'vitest';
import { estimateOf, normalDifference, shareDifference, welchDifference } from '#lib/domain/difference.ts';
import { welchT } from '#lib/domain/statistics/t-two-samples.ts';
import { tInterval } from '#lib/domain/statistics/interval.ts';
import { isUnavailable, type Unavailable, unavailable } from '#lib/domain/available.ts';
import { wilson } from '#lib/domain/statistics/interval.ts';

const share = (count: number, n: number) => {
	const found = wilson(count, n);
	if (isUnavailable(found)) throw new Error(found.unavailable);
	return found;
};

describe('two waves are compared as independent samples', () => {
	test('means by Welch’s test, from nothing but their summaries', () => {
		const [a, b] = [
			[52, 61, 47, 66, 58, 70, 49],
			[55, 63, 60, 57, 54, 71, 69, 75, 80]
		];
		const estimate = (values: number[]) => {
			const interval = tInterval(values);
			if (isUnavailable(interval)) throw new Error(interval.unavailable);
			return { value: interval.mean, se: interval.se, df: interval.n - 1 };
		};
		const own = welchDifference(estimate(a!), estimate(b!));
		const { t, df, p, lo, hi } = welchT(b!, a!);
		expect(own.test).toBe('welch');
		for (const [mine, theirs] of [
			[own.statistic, t],
			[own.df, df],
			[own.p, p],
			[own.lo, lo],
			[own.hi, hi]
		])
			expect(mine).toBeCloseTo(theirs as number, 10);
	});

	test('NPS by z with both standard errors: 30 ± 7.81 against 10 ± 7.81', () => {
		const {
			statistic,
			df,
			p,
			test: name
		} = normalDifference({ value: 10, se: 7.8102 }, { value: 30, se: 7.8102 });
		expect(name).toBe('normal');
		expect(statistic).toBeCloseTo(20 / (7.8102 * Math.SQRT2), 9);
		expect(p).toBeCloseTo(0.0702, 4);
		expect(df).toEqual({ unavailable: 'not-applicable' });
	});

	test('shares by z with the pooled share: 45 of 100 against 60 of 100', () => {
		const own = shareDifference(share(45, 100), share(60, 100));
		expect(own.test).toBe('proportions');
		expect(own.statistic).toBeCloseTo(0.15 / Math.sqrt(0.525 * 0.475 * 0.02), 9);
		expect(own.p).toBeCloseTo(0.03367, 5);
		expect(own.lo).toBeGreaterThan(0);
	});

	test('the interval of two shares is Newcombe’s: his example of 56 of 70 against 48 of 80', () => {
		const own = shareDifference(share(48, 80), share(56, 70));
		expect([own.lo, own.hi]).toEqual([expect.closeTo(5.24, 2), expect.closeTo(33.39, 2)]);
	});

	test('the change that four of five such samples would show is 2.8016 standard errors', () => {
		const [a, b] = [
			{ value: 50, se: 1.5, df: 30 },
			{ value: 52, se: 2, df: 40 }
		];
		expect(welchDifference(a, b).detectable).toBeCloseTo(2.8016 * 2.5, 3);
		expect(normalDifference(a, b).detectable).toBeCloseTo(2.8016 * 2.5, 3);
		// Both shares with their own variance: √(.25/100 + .24/100) = .07.
		expect(shareDifference(share(50, 100), share(60, 100)).detectable).toBeCloseTo(100 * 2.8016 * 0.07, 2);
	});

	test('a mean without an interval has no difference, for the reason for which it has none', () => {
		const base = { population: null, mean: 50, sd: 0, method: 'none' } as const;
		const withoutInterval = (n: number, reason: Unavailable) => {
			const found = estimateOf({ ...base, n, lo: reason, hi: reason });
			if (!found) throw new Error('no estimate');
			return found;
		};
		const other = { value: 60, se: 2, df: 20 };
		const few = unavailable('too-few', 5);
		const flat = unavailable('zero-variance');
		expect(welchDifference(withoutInterval(4, few), other)).toMatchObject({ lo: few, hi: few, p: few });
		expect(welchDifference(other, withoutInterval(40, flat))).toMatchObject({ lo: flat, hi: flat, p: flat });
	});

	test('what does not vary has no test', () => {
		const flat = { value: 50, se: 0, df: 9 };
		expect(welchDifference(flat, flat)).toMatchObject({
			p: { unavailable: 'zero-variance' },
			lo: { unavailable: 'zero-variance' }
		});
		expect(shareDifference(share(20, 20), share(30, 30)).p).toEqual({ unavailable: 'zero-variance' });
	});
});
