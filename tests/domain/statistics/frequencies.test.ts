import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as plain from '#lib/domain/statistics/descriptives.ts';
import {
	countOf,
	deviationOfFrequencies,
	frequenciesAs,
	frequenciesOf,
	frequenciesWhere,
	joinedFrequencies,
	meanOfFrequencies,
	quantileOfFrequencies,
	varianceOfFrequencies
} from '#lib/domain/statistics/frequencies.ts';

/** Answers as they are stored, codes below 0 among them, and numbers that nobody expects. */
const numbers = fc.array(
	fc.oneof(
		fc.integer({ min: -9, max: 12 }),
		fc.integer({ min: -400, max: 9999 }),
		fc.double({ min: -50, max: 50, noNaN: true })
	),
	{ minLength: 2, maxLength: 60 }
);

describe('numbers that are counted', () => {
	test('are told by ascending value, gaps left out, however they are stored', () => {
		const answers = [3, -1, 300, 3, -2, 0, 14, -1, -30];
		const told = [
			[-30, 1],
			[-2, 1],
			[-1, 2],
			[0, 1],
			[3, 2],
			[14, 1],
			[300, 1]
		];
		expect([...frequenciesOf(answers)]).toEqual(told);
		expect([...frequenciesOf(Int16Array.from(answers))]).toEqual(told);
		expect([...frequenciesOf(Float64Array.from([...answers, NaN]))]).toEqual(told);
		expect([...frequenciesOf([1.5, 2, 1.5])]).toEqual([
			[1.5, 2],
			[2, 1]
		]);
		expect(frequenciesOf([]).size).toBe(0);
	});

	test('have the mean, variance, deviation and quantiles of the numbers themselves', () => {
		fc.assert(
			fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
				const times = frequenciesOf(values);
				const mean = plain.mean(values) as number;
				expect(countOf(times)).toBe(values.length);
				expect(meanOfFrequencies(times)).toBeCloseTo(mean, 8);
				const variance = plain.variance(values) as number;
				expect(Math.abs(varianceOfFrequencies(times) - variance)).toBeLessThan(1e-9 * (1 + variance));
				const deviation = values.reduce((sum, value) => sum + Math.abs(value - mean), 0) / values.length;
				expect(deviationOfFrequencies(times)).toBeCloseTo(deviation, 8);
				expect(quantileOfFrequencies(times, p)).toBeCloseTo(plain.quantile(values, p) as number, 8);
			})
		);
	});

	test('can be taken together, picked and changed without being counted again', () => {
		fc.assert(
			fc.property(numbers, numbers, (first, second) => {
				const joined = joinedFrequencies([frequenciesOf(first), frequenciesOf(second)]);
				expect([...joined]).toEqual([...frequenciesOf([...first, ...second])]);
				const positive = (value: number) => value > 0;
				expect([...frequenciesWhere(joined, positive)]).toEqual([
					...frequenciesOf([...first, ...second].filter(positive))
				]);
				const folded = (value: number) => Math.abs(Math.trunc(value));
				expect([...frequenciesAs(joined, folded)]).toEqual([
					...frequenciesOf([...first, ...second].map(folded))
				]);
			})
		);
	});

	test('of a million answers have sums without rounding', () => {
		const answers = Int16Array.from({ length: 1_000_001 }, (_, i) => 1 + (i % 5));
		const times = frequenciesOf(answers);
		expect(meanOfFrequencies(times)).toBe(3_000_001 / 1_000_001);
	});
});
