import { describe, expect, test } from 'vitest';
import { cochran, marginOfError } from '#lib/domain/statistics/sample-size.ts';

test.each([
	[20, 20],
	[50, 45],
	[100, 80],
	[200, 132],
	[500, 218],
	[1000, 278],
	[10_000, 370],
	[null, 385]
])('of %s people, %i answer for a margin of five points', (population, needed) => {
	expect(cochran({ population }).needed).toBe(needed);
});

// R, recomputed in Python.
test.each([
	[{ share: 0.5, margin: 0.05, confidence: 0.95, population: null }, 384.145882069412, 385],
	[{ share: 0.5, margin: 0.05, confidence: 0.95, population: 1200 }, 291.176614678573, 292],
	[{ share: 0.5, margin: 0.03, confidence: 0.99, population: 350 }, 294.275317196531, 295],
	[{ share: 0.3, margin: 0.04, confidence: 0.95, population: 80 }, 69.1630788124214, 70],
	[{ share: 0.5, margin: 0.05, confidence: 0.95, population: 20 }, 19.0574131675378, 20],
	[{ share: 0.5, margin: 0.1, confidence: 0.9, population: 5000 }, 66.7489748869972, 67]
])('Cochran for %o agrees with R', (wanted, exact, needed) => {
	expect(cochran(wanted)).toMatchObject({ exact: expect.closeTo(exact, 8), needed });
});

test.each([
	[10, 9.77107734277601],
	[50, 44.3437070478546],
	[100, 79.5092944648596],
	[200, 131.749496611789],
	[500, 217.487218062587],
	[1000, 277.733453173188],
	[5000, 356.804265094277],
	[10_000, 369.970610480193],
	[100_000, 382.679660707893]
])('Krejcie and Morgan’s formula is the same: %i people', (population, n) => {
	expect(cochran({ population }).exact).toBeCloseTo(n, 8);
});

describe('margin of error', () => {
	test.each([
		[120, null, 0.95, 0.0894597071858578],
		[120, 1200, 0.95, 0.0849043142265459],
		[120, 350, 0.99, 0.0954437875636578],
		[120, 5000, 0.9, 0.0741779762761622]
	])('%i answers of %s', (n, population, confidence, margin) => {
		expect(marginOfError(n, { population, confidence })).toBeCloseTo(margin, 10);
	});
	test('is nothing when everybody answered', () => {
		expect(marginOfError(80, { population: 80, share: 0.3 })).toBe(0);
	});
});
