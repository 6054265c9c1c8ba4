import { describe, expect, test } from 'vitest';
import { unavailable } from '#lib/domain/available.ts';
import { poolsOf } from '#lib/domain/pool.ts';
import { strataOf, type Stratum, summariseStrata } from '#lib/domain/strata.ts';
import { asked, campaign, fourFactors, pooled, response } from './build-wave.ts';

const options = { population: null, threshold: 5, seed: 1 };

/** Strata of these values, one after another, as they lie in one column. */
function laidOut(groups: readonly (Omit<Stratum, 'rows'> & { readonly values: readonly number[] })[]) {
	let next = 0;
	return {
		column: Float64Array.from(groups.flatMap(({ values }) => values)),
		strata: groups.map(({ values, weight, population }): Stratum => {
			const rows = Int32Array.from(values, () => next++);
			return { rows, weight, population };
		})
	};
}
const summary = (...groups: Parameters<typeof laidOut>[0]) => {
	const { column, strata } = laidOut(groups);
	return summariseStrata(column, strata, options);
};

describe('a mean weighted by unit', () => {
	test('has the interval of a worked example with known head-counts', () => {
		// .75²·100/3·7/9 + .25²·66.667/4·4/7 = 15.17857, its root 3.89597; t with 5 degrees of freedom 2.57058.
		const found = summary(
			{ values: [40, 50, 60], weight: 75, population: 10 },
			{ values: [70, 80, 90, 80], weight: 25, population: 8 }
		);
		expect(found).toMatchObject({ n: 7, method: 'stratified' });
		expect(found.mean).toBeCloseTo(57.5, 12);
		expect(found.lo).toBeCloseTo(57.5 - 10.01491, 4);
		expect(found.hi).toBeCloseTo(57.5 + 10.01491, 4);
	});

	test('lends the pooled variance to a unit of one, and corrects nothing without a head-count', () => {
		// .5²·50/5 + .5²·50/1 = 15, its root 3.87298; t with 4 degrees of freedom 2.77645.
		const found = summary(
			{ values: [40, 50, 60, 50, 50], weight: 1, population: null },
			{ values: [80], weight: 1, population: null }
		);
		expect(found.mean).toBeCloseTo(65, 12);
		expect(found.hi).toBeCloseTo(65 + 10.75313, 4);
	});

	test('passes over those without a value, and a unit of which nobody has one', () => {
		const found = summary(
			{ values: [40, NaN, 60, 50, 50, 50], weight: 1, population: null },
			{ values: [80, 80], weight: 1, population: null },
			{ values: [NaN], weight: 98, population: null }
		);
		expect(found.n).toBe(7);
		expect(found.mean).toBeCloseTo(65, 12);
	});

	test('has no interval where nobody differs from the own unit but for rounding', () => {
		const flat = unavailable('zero-variance');
		expect(
			summary(
				{ values: [0.1 + 0.2, 0.3, 0.3], weight: 1, population: null },
				{ values: [70, 70, 70], weight: 1, population: null }
			)
		).toMatchObject({ lo: flat, hi: flat, method: 'none' });
	});
});

describe('the strata of a pool', () => {
	const unit = (code: string, headcount: number) => ({ code, title: { fa: code, en: code }, headcount });
	const units = [unit('a', 40), unit('b', 20), unit('small', 6), unit('tiny', 4)];
	const people = ['a', 'a', 'a', 'a', 'b', 'b', 'small', 'tiny', null, null];
	const poolFrom = (own: readonly (string | null)[]) => {
		const responses = own.map((code) => response([1, 2, 3, 4], code));
		return poolsOf([pooled(campaign('employee', asked(fourFactors), responses))], 3)[0]!;
	};
	const weighted = (own: readonly (string | null)[], rule: 'equal' | 'headcount') =>
		strataOf(poolFrom(own), units, new Set(['a', 'b']), rule)?.map(({ rows, weight, population }) => ({
			people: rows.length,
			weight,
			population
		}));

	test('are the units that are shown and everybody else, with the weights of the hidden units together', () => {
		expect(weighted(people, 'headcount')).toEqual([
			{ people: 4, weight: 40, population: 40 },
			{ people: 2, weight: 20, population: 20 },
			{ people: 4, weight: 10, population: null }
		]);
		expect(weighted(people, 'equal')?.map(({ weight }) => weight)).toEqual([1, 1, 2]);
	});

	test('give people without a unit the weight of as many members of the units that are shown', () => {
		const withoutHidden = people.filter((code) => code !== 'small' && code !== 'tiny');
		// 60 heads for six answers in units: ten each for the two that gave none.
		expect(weighted(withoutHidden, 'headcount')?.at(-1)).toEqual({ people: 2, weight: 20, population: null });
		expect(weighted(withoutHidden, 'equal')?.at(-1)?.weight).toBeCloseTo(2 / 3, 12);
	});

	test('are none where all answers come from one unit', () => {
		expect(weighted(['a', 'a', 'a'], 'equal')).toBeUndefined();
	});
});
