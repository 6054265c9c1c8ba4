import { describe, expect, test } from 'vitest';
import { unavailable } from '#lib/domain/available.ts';
import { compositeOf, type CompositePart, personComposite } from '#lib/domain/composite.ts';
import { summarise } from '#lib/domain/summary.ts';

const summary = (values: Float64Array) => summarise(values, { population: null, threshold: 5, seed: 1 });
const part = (weight: number, ...values: number[]): CompositePart => {
	const column = Float64Array.from(values);
	return { values: column, score: summary(column), weight };
};

describe('what one person says of several dimensions', () => {
	const of = (...columns: number[][]) =>
		personComposite(
			columns.map(([weight = 0, ...values]) => ({ weight, values: Float64Array.from(values) })),
			columns[0]!.length - 1
		);

	test('is the weighted mean of those with a value, if at least half have one', () => {
		expect([...of([3, 80, 80, NaN], [1, 40, NaN, NaN], [1, 60, NaN, 50], [1, 20, 20, NaN])]).toEqual([
			(3 * 80 + 40 + 60 + 20) / 6,
			(3 * 80 + 20) / 4,
			NaN
		]);
	});

	test('is nothing where all that has a value weighs nothing', () => {
		expect([...of([1, NaN, 50], [0, 70, 70])]).toEqual([NaN, 50]);
	});
});

describe('an index of several dimensions', () => {
	test('has the weighted mean of their means for its centre, and the interval of the people about it', () => {
		// Two people lack the second dimension: their own composites are not what the means give.
		const parts = [part(0.5, 40, 50, 60, 70, 80), part(0.5, 20, 30, 40, NaN, NaN)];
		const whole = { ...parts[1]!, score: { ...parts[0]!.score, mean: 30 } };
		const { score, persons } = compositeOf([parts[0]!, whole], 5, summary);
		expect([...persons]).toEqual([30, 40, 50, 70, 80]);
		const own = summary(persons);
		expect(own.mean).toBeCloseTo(54, 12);
		expect(score.mean).toBeCloseTo(45, 12);
		expect(score.lo).toBeCloseTo((own.lo as number) - 9, 9);
		expect(score.hi).toBeCloseTo((own.hi as number) - 9, 9);
	});

	test('has a geometric mean that is 0 with one part at 0, and that a part without weight does not touch', () => {
		const nothing = [0, 0, 0, 0, 0];
		const some = [40, 50, 60, 40, 50];
		expect(compositeOf([part(0.5, ...some), part(0.5, ...nothing)], 5, summary).geometricMean).toBe(0);
		expect(compositeOf([part(1, ...some), part(0, ...nothing)], 5, summary).geometricMean).toBeCloseTo(48, 9);
	});

	test('has no figure where one part has none, for its reason', () => {
		const { score, geometricMean } = compositeOf(
			[part(0.5, 1, 2, 3, 4, 5), part(0.5, 1, 2, NaN, NaN, NaN)],
			5,
			summary
		);
		const hidden = unavailable('hidden');
		expect(score).toMatchObject({ mean: hidden, lo: hidden, method: 'none' });
		expect(geometricMean).toEqual(hidden);
		expect(compositeOf([], 0, summary).score.mean).toEqual(unavailable('not-asked'));
	});
});
