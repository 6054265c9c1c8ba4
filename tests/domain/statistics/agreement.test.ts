import { expect, test } from 'vitest';
import { isUnavailable, unavailable } from '#lib/domain/available.ts';
import {
	averageDeviation,
	intraclassCorrelation,
	rwg,
	rwgJ,
	uniformNullVariance
} from '#lib/domain/statistics/agreement.ts';
import { columnsOf } from '#lib/domain/statistics/complete.ts';
import { frequenciesOf } from '#lib/domain/statistics/frequencies.ts';

const items = columnsOf([
	[4, 4, 3],
	[4, 3, 3],
	[3, 4, 4],
	[5, 4, 4],
	[4, 4, 3],
	[4, 5, 4]
]).map(frequenciesOf);

test('r_wg of one item is that of the worked example', () => {
	expect(uniformNullVariance(5)).toBe(2);
	expect(uniformNullVariance(7)).toBe(4);
	expect(rwg(frequenciesOf([4, 4, 3, 4, 5, 4]), 2)).toBeCloseTo(0.8, 12);
});

test('r_wg(J) and the average deviation of a scale are those of the worked example', () => {
	expect(rwgJ(items, 2)).toBeCloseTo(0.93038, 5);
	expect(rwgJ(items, 1.34)).toBeCloseTo(0.88844, 5);
	expect(averageDeviation(items)).toBeCloseTo(0.38889, 5);
});

test('intraclass correlations are those of the worked example', () => {
	const icc = intraclassCorrelation([
		[3, 3.2, 3.1, 2.9],
		[4, 4.2, 3.9, 4.1],
		[3.5, 3.6, 3.4, 3.7]
	]);
	if (isUnavailable(icc)) throw new Error(icc.unavailable);
	expect(icc.icc1).toBeCloseTo(0.93651, 5);
	expect(icc.icc2).toBeCloseTo(0.98333, 5);
});

test('groups with the same mean have no intraclass correlation, however their sums are rounded', () => {
	const units = (low: number, high: number) => [
		[low, high, low],
		[high, low, low],
		[low, low, high]
	];
	for (const [low, high] of [
		[100 / 3, 200 / 3],
		[25, 100 / 3],
		[41.7, 58.3]
	])
		expect(intraclassCorrelation(units(low!, high!))).toEqual(unavailable('zero-variance'));
});

test('people who answer as if at random agree not at all, never less', () => {
	expect(rwg(frequenciesOf([1, 5, 1, 5]), 2)).toBe(0);
	expect(rwgJ([frequenciesOf([1, 5, 1, 5]), frequenciesOf([5, 1, 5, 1])], 2)).toBe(0);
});

test('one person agrees with nobody: no number', () => {
	expect(rwg(frequenciesOf([4]), 2)).toEqual(unavailable('too-few', 2));
	expect(rwgJ([frequenciesOf([4])], 2)).toEqual(unavailable('too-few', 2));
	expect(averageDeviation([frequenciesOf([4])])).toEqual(unavailable('too-few', 2));
	expect(intraclassCorrelation([[3], [4]])).toEqual(unavailable('too-few', 2));
});
