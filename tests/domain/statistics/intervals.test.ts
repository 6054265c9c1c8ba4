import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnavailable, unavailable } from '#lib/domain/available.ts';
import { bca, bootstrap } from '#lib/domain/statistics/bootstrap.ts';
import { finitePopulationFactor, tInterval, wilson } from '#lib/domain/statistics/interval.ts';
import { netPromoter, netPromoterOfCounts } from '#lib/domain/statistics/net-promoter.ts';
import { seededRandom } from '#lib/domain/statistics/random.ts';
import { oneSampleT } from '#lib/domain/statistics/t-one-sample.ts';
import { topBox } from '#lib/domain/statistics/top-box.ts';

const twelve = [52, 61, 47, 66, 58, 70, 49, 55, 63, 60, 57, 54];

function available<T>(value: T): Exclude<T, ReturnType<typeof unavailable>> {
	if (isUnavailable(value)) throw new Error(value.unavailable);
	return value as Exclude<T, ReturnType<typeof unavailable>>;
}

describe('the interval of a mean', () => {
	test('has the limits of the worked example', () => {
		const plain = available(tInterval(twelve));
		expect(plain.mean).toBeCloseTo(57.667, 3);
		expect(plain.sd).toBeCloseTo(6.8002, 4);
		expect(plain.se).toBeCloseTo(1.963, 4);
		expect([plain.lo, plain.hi].map((x) => x.toFixed(3))).toEqual(['53.346', '61.987']);
	});

	test('is narrower when the people come from a small population', () => {
		expect(finitePopulationFactor(12, 30)).toBeCloseTo(0.78784, 5);
		const corrected = available(tInterval(twelve, { population: 30 }));
		expect([corrected.lo, corrected.hi].map((x) => x.toFixed(3))).toEqual(['54.263', '61.071']);
	});

	test('is a point when everybody answered, or when all answers are the same', () => {
		const everybody = available(tInterval(twelve, { population: 12 }));
		expect(everybody.hi - everybody.lo).toBe(0);
		expect(tInterval([4, 4, 4])).toMatchObject({ mean: 4, sd: 0, lo: 4, hi: 4 });
	});

	test('is not available for one respondent or none', () => {
		expect(tInterval([3])).toEqual(unavailable('too-few', 2));
		expect(tInterval([])).toEqual(unavailable('no-answers'));
	});

	test('goes with the test of the worked example', () => {
		const { t, df, p, d } = oneSampleT(twelve, 50);
		expect(df).toBe(11);
		expect(t).toBeCloseTo(3.9055, 4);
		expect(p).toBeCloseTo(0.00245, 5);
		expect(d).toBeCloseTo(1.127, 3);
	});
});

describe('the interval of a share', () => {
	test('has the limits of the worked examples', () => {
		const percent = ({ lo, hi }: { lo: number; hi: number }) => [lo, hi].map((x) => (100 * x).toFixed(2));
		expect(percent(available(wilson(67, 250)))).toEqual(['21.69', '32.61']);
		expect(percent(available(wilson(176, 250)))).toEqual(['64.47', '75.72']);
	});

	test('narrows with the part of the population that answered, and is a point when everybody did', () => {
		const width = (population?: number | null) => {
			const { lo, hi } = available(wilson(60, 100, { population }));
			return hi - lo;
		};
		expect(width(null)).toBe(width());
		expect(width(1_000_000)).toBeCloseTo(width(), 4);
		// z = 1.959964·√((200 − 100)/199) = 1.389382 in Wilson's formula, worked outside this program.
		const { lo, hi } = available(wilson(60, 100, { population: 200 }));
		expect([lo.toFixed(4), hi.toFixed(4)]).toEqual(['0.5307', '0.6656']);
		expect(available(wilson(60, 100, { population: 100 }))).toMatchObject({ lo: 0.6, share: 0.6, hi: 0.6 });
	});

	test('is not made up for more than all, or fewer than none', () => {
		expect(() => wilson(3, 2)).toThrow(RangeError);
		expect(() => wilson(-1, 2)).toThrow(RangeError);
	});

	test('lies within 0 … 1 around the share, and has a width even when all or none agree', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 2000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(n, part) => {
					const count = Math.round(part * n);
					const { share, lo, hi } = available(wilson(count, n));
					expect(lo).toBeGreaterThanOrEqual(0);
					expect(hi).toBeLessThanOrEqual(1);
					expect(lo).toBeLessThanOrEqual(share + 1e-12);
					expect(hi).toBeGreaterThanOrEqual(share - 1e-12);
					expect(hi - lo).toBeGreaterThan(0);
				}
			)
		);
	});
});

describe('bootstrap intervals', () => {
	const skewed = [1, 1, 1, 2, 2, 2, 3, 3, 5, 9];

	test('come back with the same seed and move with another', () => {
		const first = bca(skewed, { seed: 42, replicates: 500 });
		expect(bca(skewed, { seed: 42, replicates: 500 })).toEqual(first);
		expect(bca(skewed, { seed: 43, replicates: 500 })).not.toEqual(first);
	});

	test('lean to the long side of a skewed sample, which a percentile interval does less', () => {
		const { lo, hi, percentile, estimate, acceleration } = available(
			bca(skewed, { seed: 1, replicates: 20_000 })
		);
		expect(estimate).toBeCloseTo(2.9, 12);
		expect(acceleration).toBeGreaterThan(0);
		expect(lo).toBeGreaterThan(percentile.lo);
		expect(hi).toBeGreaterThan(percentile.hi);
	});

	test('are those of R for the mean of the worked example, within Monte Carlo error', () => {
		const { se, percentile } = available(bca(twelve, { seed: 3, replicates: 40_000 }));
		expect(se).toBeCloseTo(1.963 * Math.sqrt(11 / 12), 1);
		expect(percentile.lo).toBeCloseTo(54.08, 0);
		expect(percentile.hi).toBeCloseTo(61.42, 0);
	});

	test('of any statistic agree with those of the mean when the statistic is the mean', () => {
		const meanOf = (rows: Int32Array) => rows.reduce((sum, row) => sum + skewed[row]!, 0) / rows.length;
		const general = available(bootstrap(skewed.length, meanOf, { seed: 9, replicates: 2000 }));
		const special = available(bca(skewed, { seed: 9, replicates: 2000 }));
		expect(general.percentile.lo).toBeCloseTo(special.percentile.lo, 10);
		expect(general.acceleration).toBeCloseTo(special.acceleration, 10);
	});

	test('are not available where nothing varies', () => {
		expect(bca([3, 3, 3], { seed: 1 })).toEqual(unavailable('zero-variance'));
		expect(bca([3], { seed: 1 })).toEqual(unavailable('too-few', 2));
	});

	test('draw every row equally often', () => {
		const random = seededRandom(2024);
		const counts = new Array<number>(7).fill(0);
		for (let i = 0; i < 70_000; i++) counts[random.int(7)]!++;
		for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
	});
});

describe('net promoter score', () => {
	test('has the interval and the small-sample adjustment of the worked example', () => {
		const nps = available(netPromoterOfCounts(50, 30, 20));
		expect(nps.score).toBeCloseTo(30, 12);
		expect(nps.se).toBeCloseTo(7.8102, 4);
		expect([nps.lo.toFixed(2), nps.hi.toFixed(2)]).toEqual(['14.69', '45.31']);
		expect(nps.adjusted.score).toBeCloseTo(29.126, 3);
		expect(nps.adjusted.se).toBeCloseTo(7.6915, 4);
	});

	test('has a standard error that shrinks with the part of the customers that answered', () => {
		const all = available(netPromoterOfCounts(50, 30, 20));
		const half = available(netPromoterOfCounts(50, 30, 20, { population: 199 }));
		expect(half.se / all.se).toBeCloseTo(Math.sqrt(0.5), 12);
		expect(half.hi - half.score).toBeCloseTo((all.hi - all.score) * Math.sqrt(0.5), 12);
		expect(half.adjusted.se / all.adjusted.se).toBeCloseTo(Math.sqrt(0.5), 12);
		expect(available(netPromoterOfCounts(50, 30, 20, { population: 100 }))).toMatchObject({ lo: 30, hi: 30 });
	});

	test('counts 9 and 10 as promoters, 7 and 8 as passives, the rest as detractors', () => {
		const nps = available(netPromoter([0, 6, 7, 8, 9, 10, 10]));
		expect(nps).toMatchObject({ n: 7, promoters: 3, passives: 2, detractors: 2 });
	});
});

test('top boxes count the given options and put the mean on 0–100', () => {
	const box = available(topBox([5, 4, 4, 3, 1], [4, 5], { min: 1, max: 5 }));
	expect(box).toMatchObject({ n: 5, count: 3, share: 0.6 });
	expect(box.mean100).toBeCloseTo(60, 12);
	expect(topBox([], [5], { min: 1, max: 5 })).toEqual(unavailable('no-answers'));
});
