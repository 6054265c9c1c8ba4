import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifetimeValue, lifetimeValueUntil, realRate } from '#lib/domain/statistics/lifetime-value.ts';

const customer = { margin: 100, retention: 0.8, discount: 0.1 };

describe('the three conventions for a margin of 100, retention .8, discount .1', () => {
	test.each([
		['now', 366.667],
		['year-end', 333.333],
		['if-retained', 266.667]
	] as const)('first margin %s: %d', (first, value) => {
		expect(lifetimeValue(customer, first)).toBeCloseTo(value, 3);
	});
	test('winning the customer for 50 leaves 316.667', () => {
		expect(lifetimeValue({ ...customer, acquisition: 50 }, 'now')).toBeCloseTo(316.667, 3);
	});
	test('five payments from now on are 292.063', () => {
		expect(lifetimeValueUntil(customer, 'now', 5)).toBeCloseTo(292.063, 3);
	});
});

test.each([
	[0.9, 0.1, 4.5],
	[0.8, 0.12, 2.5],
	[0.7, 0.14, 1.59090909090909],
	[0.6, 0.16, 1.07142857142857],
	[0.6, 0.1, 1.2],
	[0, 0.2, 0]
])('margin multiple at retention %d and discount %d is %d', (retention, discount, multiple) => {
	const one = { margin: 1, retention, discount };
	expect(lifetimeValue(one, 'if-retained')).toBeCloseTo(multiple, 12);
	expect(lifetimeValue(one, 'now')).toBeCloseTo(multiple + 1, 12);
});

test.each([
	[{ margin: 120, retention: 0.8, discount: 0.1 }, 'if-retained', 5, 254.891680275192],
	[{ margin: 120, retention: 0.8, discount: 0.1 }, 'now', 5, 350.476060378389],
	[{ margin: 55.5, retention: 1, discount: 0 }, 'if-retained', 10, 555],
	[{ margin: 200, retention: 0.65, discount: 0.18, acquisition: 150 }, 'if-retained', 3, 54.2851265221858]
] as const)('finite value of %o, first margin %s, %i payments', (who, first, periods, value) => {
	expect(lifetimeValueUntil(who, first, periods)).toBeCloseTo(value, 9);
});

test('nobody stays: the first margin only, or nothing', () => {
	const leaving = { margin: 70, retention: 0, discount: 0.25 };
	expect(lifetimeValue(leaving, 'now')).toBe(70);
	expect(lifetimeValue(leaving, 'if-retained')).toBe(0);
});

test('everybody stays: a perpetuity', () => {
	expect(lifetimeValue({ margin: 10, retention: 1, discount: 0.05 }, 'year-end')).toBeCloseTo(200, 10);
});

test('a negative real rate that outruns the losses has no infinite value', () => {
	expect(lifetimeValue({ margin: 1, retention: 1, discount: 0 }, 'now')).toEqual({
		unavailable: 'not-applicable'
	});
	expect(lifetimeValue({ margin: 1, retention: 0.98, discount: -0.0357 }, 'now')).toEqual({
		unavailable: 'not-applicable'
	});
});

test('a retention above 1 is an error of the caller', () => {
	expect(() => lifetimeValue({ ...customer, retention: 80 }, 'now')).toThrow(RangeError);
});

test('Fisher: 45 % interest under 40 % inflation is 3.57 % real, 35 % is negative', () => {
	expect(realRate(0.45, 0.4)).toBeCloseTo(0.0357, 4);
	expect(realRate(0.35, 0.4)).toBeCloseTo(-0.0357, 4);
});

test('a long horizon comes near the unlimited value', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 0.95, noNaN: true }),
			fc.double({ min: 0.02, max: 0.5, noNaN: true }),
			fc.constantFrom('now' as const, 'year-end' as const, 'if-retained' as const),
			(retention, discount, first) => {
				const who = { margin: 100, retention, discount };
				expect(lifetimeValueUntil(who, first, 600)).toBeCloseTo(lifetimeValue(who, first) as number, 6);
			}
		)
	);
});
