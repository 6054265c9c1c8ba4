import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revenueClasses } from '#lib/domain/statistics/concentration-classes.ts';
import { lorenzCurve, whaleCurve } from '#lib/domain/statistics/concentration-curves.ts';
import { revenueLeft } from '#lib/domain/statistics/concentration-stress.ts';
import {
	concentrationRatio,
	effectiveCustomers,
	gini,
	giniCorrected,
	herfindahl,
	paretoPoint,
	splitRevenues,
	topShare
} from '#lib/domain/statistics/concentration.ts';

const revenues = [4200, 2600, 900, 700, 500, 400, 300, 200, 120, 80];

describe('ten customers, as worked out in the instruments note', () => {
	test('the largest one, three and five hold 42, 77 and 89 percent', () => {
		expect([1, 3, 5, 10].map((k) => concentrationRatio(revenues, k))).toEqual([0.42, 0.77, 0.89, 1]);
	});
	test('the top fifth holds 68 percent', () => {
		expect(topShare(revenues, 0.2)).toEqual({ count: 2, share: 0.68 });
	});
	test('four of ten customers bring 80 percent', () => {
		expect(paretoPoint(revenues)).toEqual({ count: 4, share: 0.4 });
	});
	test('Gini, HHI and the effective number', () => {
		expect(gini(revenues)).toBeCloseTo(0.5924, 10);
		expect(giniCorrected(revenues)).toBeCloseTo(0.65822, 5);
		expect(herfindahl(revenues)).toBeCloseTo(0.262608, 10);
		expect(effectiveCustomers(revenues)).toBeCloseTo(3.808, 3);
	});
	test('A reaches 80 percent, B 95 percent', () => {
		expect(revenueClasses(revenues).join('')).toBe('AAAABBBCCC');
	});
	test('without the largest customer 5800 of 10000 stay', () => {
		expect(revenueLeft(revenues)).toEqual([
			{ leaving: 1, left: 5800, lost: 4200 },
			{ leaving: 3, left: 2300, lost: 7700 },
			{ leaving: 5, left: 1100, lost: 8900 }
		]);
	});
});

test.each([
	[5, 0.1],
	[5, 1 / 3],
	[7, 1_234_567.89]
])('%d customers who bring the same are not less unequal than equal', (n, revenue) => {
	expect(gini(new Array<number>(n).fill(revenue))).toBeGreaterThanOrEqual(0);
	expect(gini(new Array<number>(n).fill(revenue))).toBeCloseTo(0, 12);
});

// Values of R's ineq package, recomputed with exact fractions.
test.each([
	{ x: [1, 1, 1, 1], share: 0.2, g: 0, corrected: 0, count: 1, top: 0.25, for80: 4 },
	{ x: [0, 0, 0, 10], share: 0.25, g: 0.75, corrected: 1, count: 1, top: 1, for80: 1 },
	{ x: [10, 20, 30, 40, 100], share: 0.2, g: 0.4, corrected: 0.5, count: 1, top: 0.5, for80: 3 },
	{
		x: [5.5, 7.25, 120, 3, 44, 44, 9, 0, 61, 1000],
		share: 0.2,
		g: 0.791632850241546,
		corrected: 0.87959205582394,
		count: 2,
		top: 0.865700483091787,
		for80: 2
	}
])('Gini and top share of $x agree with R', ({ x, share, g, corrected, count, top, for80 }) => {
	expect(gini(x)).toBeCloseTo(g, 12);
	expect(giniCorrected(x)).toBeCloseTo(corrected, 12);
	expect(topShare(x, share)).toEqual({ count, share: expect.closeTo(top, 12) });
	expect(paretoPoint(x)).toMatchObject({ count: for80 });
});

describe('what cannot be concentrated says why', () => {
	test('nobody, nothing, and returned goods', () => {
		expect(gini([])).toEqual({ unavailable: 'no-answers' });
		expect(herfindahl([0, 0])).toEqual({ unavailable: 'zero-variance' });
		expect(paretoPoint([10, -1])).toEqual({ unavailable: 'not-applicable' });
		expect(giniCorrected([5])).toEqual({ unavailable: 'too-few', need: 2 });
	});
	test('customers without positive revenue are listed apart', () => {
		const customers = [{ revenue: 5 }, { revenue: 0 }, { revenue: -3 }];
		expect(splitRevenues(customers)).toEqual({
			counted: [{ revenue: 5 }],
			apart: [{ revenue: 0 }, { revenue: -3 }]
		});
	});
});

test('the whale curve rises above 1 and comes back when some customers lose money', () => {
	expect(whaleCurve([-20, 80, 40])).toEqual([
		{ customers: 0, share: 0 },
		{ customers: 1 / 3, share: 0.8 },
		{ customers: 2 / 3, share: 1.2 },
		{ customers: 1, share: 1 }
	]);
});

const someRevenues = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 60 });

test('the Gini coefficient is twice the area between the Lorenz curve and equality', () => {
	fc.assert(
		fc.property(someRevenues, (x) => {
			const curve = lorenzCurve(x) as { customers: number; share: number }[];
			let area = 0;
			for (let i = 1; i < curve.length; i++) area += (curve[i]!.share + curve[i - 1]!.share) / (2 * x.length);
			expect(gini(x)).toBeCloseTo(1 - 2 * area, 9);
		})
	);
});

test('concentration does not depend on the currency or on the order of customers', () => {
	fc.assert(
		fc.property(someRevenues, (x) => {
			const other = x.map((value) => value * 10).reverse();
			expect(gini(other)).toBeCloseTo(gini(x) as number, 10);
			expect(herfindahl(other)).toBeCloseTo(herfindahl(x) as number, 10);
			expect(paretoPoint(other)).toEqual(paretoPoint(x));
		})
	);
});
