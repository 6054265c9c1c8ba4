import { describe, expect, test } from 'vitest';
import { unavailable } from '#lib/domain/available.ts';
import { oneWayAnova, welchAnova } from '#lib/domain/statistics/analysis-of-variance.ts';
import { binomialTest } from '#lib/domain/statistics/binomial.ts';
import { levene } from '#lib/domain/statistics/levene.ts';
import { lilliefors } from '#lib/domain/statistics/lilliefors.ts';
import { benjaminiHochberg, holm } from '#lib/domain/statistics/multiplicity.ts';
import { dunn, gamesHowell, tukey } from '#lib/domain/statistics/pairwise.ts';
import { shapiroWilk } from '#lib/domain/statistics/shapiro-wilk.ts';
import { studentizedRangeUpper } from '#lib/domain/statistics/studentized-range.ts';

const groups = [
	[1, 2, 2, 3, 4],
	[2, 3, 3, 5],
	[4, 5, 5, 6, 6, 6]
];
const close = (values: readonly number[], digits = 9) => values.map((value) => expect.closeTo(value, digits));

describe('pairs after a test of several groups have the p values of SciPy', () => {
	test('Tukey', () => {
		const p = [0.47307267985063894, 0.0016222951242480521, 0.024560063975384905];
		expect(tukey(groups).map((pair) => pair.p)).toEqual(close(p));
	});

	test('Games–Howell', () => {
		const p = [0.5749124456239212, 0.004574678373656105, 0.07611750875855006];
		expect(gamesHowell(groups).map((pair) => pair.p)).toEqual(close(p));
	});

	test('Dunn, adjusted by Holm', () => {
		const z = [-0.7447242998526894, -2.9188314417456245, -1.9641664039407538];
		const p = [0.4564384060313409, 3 * 0.0035134614806761402, 2 * 0.04951079749848757];
		expect(dunn(groups).map((pair) => pair.statistic)).toEqual(close(z));
		expect(dunn(groups).map((pair) => pair.p)).toEqual(close(p));
	});

	test('pairs name their groups, and empty groups are in none', () => {
		const pairs = tukey([groups[0]!, [], groups[2]!]);
		expect(pairs.map(({ a, b }) => [a, b])).toEqual([[0, 2]]);
	});
});

describe('the studentized range', () => {
	test.each([
		[3.5, 3, 27, 0.050490680599995286],
		[0.5, 4, 10, 0.9839646624539959],
		[10, 3, 2, 0.03524355785261013],
		[8, 10, 60, 0.0000193499866725233],
		[4.2, 8, 20_000, 0.05969555864231435],
		[4.2, 8, 100_000, 0.05964467194989331],
		[100, 3, 2.2, 0.0001838858138965005]
	])('of %d with %d means and %d degrees of freedom is that of SciPy', (q, k, df, p) => {
		expect(studentizedRangeUpper(q, k, df) / p).toBeCloseTo(1, 8);
	});

	test('has the critical values of the usual tables', () => {
		expect(studentizedRangeUpper(3.506426123354149, 3, 27)).toBeCloseTo(0.05, 9);
		expect(studentizedRangeUpper(4.4410790785910965, 8, 60)).toBeCloseTo(0.05, 9);
	});
});

describe('normality', () => {
	const mpg = [
		21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
		30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
	];
	const withOutlier = [2.1, 3.4, 1.9, 5.6, 2.8, 3.1, 9.9, 2.5, 3.3, 2.7];

	test('Shapiro–Wilk has the W and p of R', () => {
		expect(shapiroWilk(mpg)).toMatchObject({
			statistic: expect.closeTo(0.94756, 5) as number,
			p: expect.closeTo(0.1229, 4) as number
		});
		expect(shapiroWilk(withOutlier)).toMatchObject({
			statistic: expect.closeTo(0.7008979370591635, 8) as number,
			p: expect.closeTo(0.0009032634153055617, 8) as number
		});
	});

	test('Lilliefors rejects what has an outlier and keeps what is evenly spread', () => {
		expect(lilliefors(withOutlier)).toMatchObject({
			statistic: expect.closeTo(0.3547551991224827, 12) as number,
			p: expect.closeTo(0.0008043291856467112, 12) as number
		});
		const even = lilliefors(mpg);
		expect('p' in even && even.p).toBeGreaterThan(0.1);
	});

	test('cannot be judged from too few or equal values', () => {
		expect(shapiroWilk([1, 2])).toEqual(unavailable('too-few', 3));
		expect(lilliefors([1, 2, 3, 4])).toEqual(unavailable('too-few', 5));
		expect(shapiroWilk([2, 2, 2, 2])).toEqual(unavailable('zero-variance'));
	});
});

describe('the binomial test', () => {
	test.each([
		[3, 10, 0.5, 0.34375],
		[8, 10, 0.5, 0.109375],
		[30, 100, 0.2, 0.016945359676785184],
		[0, 5, 0.5, 0.0625],
		[412, 1000, 0.4, 0.4387544820913407]
	])('of %d in %d against %d has the exact p', (count, n, expected, p) => {
		expect(binomialTest(count, n, expected)).toMatchObject({ p: expect.closeTo(p, 9) as number });
	});
});

describe('where a comparison is not defined', () => {
	test('one group, or groups of one, give no F', () => {
		expect(oneWayAnova([[1, 2, 3]])).toEqual(unavailable('too-few', 2));
		expect(oneWayAnova([[1], [2]])).toEqual(unavailable('too-few', 2));
		expect(welchAnova([[1, 2], [3]])).toEqual(unavailable('too-few', 2));
	});

	test('groups without any spread give no F', () => {
		expect(
			oneWayAnova([
				[2, 2],
				[3, 3]
			])
		).toEqual(unavailable('zero-variance'));
		expect(
			welchAnova([
				[2, 2],
				[3, 4]
			])
		).toEqual(unavailable('zero-variance'));
		expect(
			levene([
				[2, 2],
				[3, 3]
			])
		).toEqual(unavailable('zero-variance'));
	});

	test('a family of no tests adjusts to nothing', () => {
		expect(holm([])).toEqual([]);
		expect(benjaminiHochberg([])).toEqual([]);
	});
});
