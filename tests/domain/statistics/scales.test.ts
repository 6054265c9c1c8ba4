import { describe, expect, test } from 'vitest';
import { isUnavailable, unavailable } from '#lib/domain/available.ts';
import * as plain from '#lib/domain/statistics/descriptives.ts';
import { describe as describeColumn } from '#lib/domain/statistics/describe.ts';
import { inverse, solve } from '#lib/domain/statistics/linear-algebra.ts';
import { oneFactor } from '#lib/domain/statistics/one-factor.ts';
import { regression } from '#lib/domain/statistics/regression.ts';
import { relativeImportance } from '#lib/domain/statistics/relative-importance.ts';
import { alpha, feldtInterval, reliability } from '#lib/domain/statistics/reliability.ts';
import { samplingAdequacy } from '#lib/domain/statistics/sampling-adequacy.ts';
import { answersNeeded } from '#lib/domain/statistics/scale-scores.ts';
import { importanceQuadrants } from './quadrant-samples.ts';
import { quadrantOf } from '#lib/domain/statistics/importance-performance.ts';

test('the share rule counts answers as people do', () => {
	expect([
		answersNeeded(20, 0.55),
		answersNeeded(5, 0.5),
		answersNeeded(3, 0.5),
		answersNeeded(10, 0.7)
	]).toEqual([11, 3, 2, 7]);
	expect(answersNeeded(4, 0)).toBe(1);
});

describe('reliability', () => {
	test('the interval of alpha is that of the worked example', () => {
		const { lo, hi } = feldtInterval(0.85, 7, 89);
		expect([lo.toFixed(5), hi.toFixed(5)]).toEqual(['0.79706', '0.89317']);
	});

	test('respondents with a gap are left out', () => {
		const whole = alpha([
			[1, 2, 1],
			[3, 3, 4],
			[5, 4, 4],
			[2, 2, 3]
		]);
		const withGap = alpha([
			[1, 2, 1],
			[3, 3, 4],
			[null, 1, 5],
			[5, 4, 4],
			[2, 2, 3]
		]);
		expect(withGap.n).toBe(4);
		expect(withGap.alpha).toEqual(whole.alpha);
	});

	test('two items have an alpha, but no alpha without one of them and no factor', () => {
		const {
			alpha: value,
			items,
			factor
		} = reliability([
			[1, 2, 3, 4],
			[2, 2, 4, 3]
		]);
		expect(value).toBeGreaterThan(0);
		expect(items[0]!.alphaWithout).toEqual(unavailable('too-few', 2));
		expect(factor).toEqual(unavailable('too-few', 3));
	});

	test('identical items carry no factor of their own', () => {
		const column = [1, 2, 3, 4, 5, 3];
		const { factor, alpha: value } = reliability([column, column, [2, 1, 3, 5, 4, 3]]);
		expect(factor).toEqual(unavailable('singular'));
		expect(value).toBeGreaterThan(0.8);
	});

	test('a loading above 1 is called what it is', () => {
		const r = [
			[1, 0.9, 0.9],
			[0.9, 1, 0.5],
			[0.9, 0.5, 1]
		];
		expect(oneFactor(r)).toEqual(unavailable('heywood'));
	});

	test('three items that fit one factor exactly give its loadings back', () => {
		const loadings = [0.8, 0.7, 0.5];
		const r = loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)));
		const factor = oneFactor(r);
		if (isUnavailable(factor)) throw new Error(factor.unavailable);
		factor.loadings.forEach((loading, i) => expect(loading).toBeCloseTo(loadings[i]!, 6));
		expect(factor.averageVarianceExtracted).toBeCloseTo((0.64 + 0.49 + 0.25) / 3, 6);
		expect(factor.omega).toBeCloseTo(4 / (4 + 0.36 + 0.51 + 0.75), 6);
	});
});

describe('describing a column by its frequencies', () => {
	const column = [1, 5, 3, 3, NaN, 2, 4, 4, 1.5, NaN, 300, -2];
	const answers = column.filter((x) => !Number.isNaN(x));

	test('gives what the plain formulas give', () => {
		const d = describeColumn(column);
		expect(d).toMatchObject({ n: 10, missing: 2, min: -2, max: 300, median: 3, mode: 3 });
		expect(d.mean).toBeCloseTo(plain.mean(answers) as number, 10);
		expect(d.sd).toBeCloseTo(plain.sd(answers) as number, 10);
		expect(d.skewness).toBeCloseTo(plain.skewness(answers) as number, 10);
		expect(d.kurtosis).toBeCloseTo(plain.kurtosis(answers) as number, 10);
		expect(d.median).toBe(plain.median(answers));
		expect(d.mode).toBe(plain.mode(answers));
	});

	test('says so when there is nothing to describe', () => {
		expect(describeColumn([NaN]).mean).toEqual(unavailable('no-answers'));
		expect(describeColumn([3]).sd).toEqual(unavailable('too-few', 2));
		expect(describeColumn([3, 3]).skewness).toEqual(unavailable('zero-variance'));
	});

	test('quantiles lie between neighbours as in R', () => {
		expect(plain.quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
		expect(plain.quantile([10], 0.9)).toBe(10);
	});
});

describe('matrices that cannot be inverted', () => {
	const twice = [
		[1, 1],
		[1, 1]
	];

	test('are called singular', () => {
		expect(inverse(twice)).toEqual(unavailable('singular'));
		expect(solve(twice, [1, 2])).toEqual(unavailable('singular'));
	});

	test('sampling adequacy needs more than one item', () => {
		expect(samplingAdequacy([[1, 2, 3]]).kmo).toEqual(unavailable('too-few', 2));
	});

	test('leave the rest of sampling adequacy standing', () => {
		const column = [1, 2, 3, 4, 5, 2];
		const { kmo, bartlett, n } = samplingAdequacy([column, column, [3, 1, 2, 5, 4, 4]]);
		expect(n).toBe(6);
		expect(kmo).toEqual(unavailable('singular'));
		expect(bartlett).toEqual(unavailable('singular'));
	});
});

describe('regression', () => {
	const x = [1, 2, 3, 4, 5, 6, 7, 8];
	const z = [2, 1, 4, 3, 6, 5, 8, 9];
	const y = [1.2, 1.9, 3.1, 3.9, 5.2, 5.8, 7.1, 8.3];

	test('with a repeated predictor keeps the fit and the slopes that can still be told apart', () => {
		const fit = regression(y, [x, z, x.map((v) => 10 - 2 * v)]);
		const without = regression(y, [x, z]);
		expect(fit.r2).toBeCloseTo(without.r2 as number, 12);
		expect(fit.df1).toBe(2);
		expect(fit.slopes[0]!.b).toEqual(unavailable('singular'));
		expect(fit.slopes[2]!.vif).toEqual(unavailable('singular'));
		expect(fit.slopes[1]!.b).toBeCloseTo(without.slopes[1]!.b as number, 10);
	});

	test('with a constant predictor blames that one only', () => {
		const fit = regression(y, [x, x.map(() => 3)]);
		expect(fit.slopes[1]!.b).toEqual(unavailable('zero-variance'));
		expect(fit.slopes[0]!.b).toBeCloseTo(regression(y, [x]).slopes[0]!.b as number, 10);
	});

	test('of something constant, or with too few respondents, is not available', () => {
		expect(regression([2, 2, 2, 2], [[1, 2, 3, 4]]).r2).toEqual(unavailable('zero-variance'));
		expect(regression([1, 2], [[1, 2]]).r2).toEqual(unavailable('too-few', 3));
	});

	test('shares of importance are refused when drivers repeat each other', () => {
		expect(relativeImportance(y, [x, x])).toEqual(unavailable('singular'));
	});
});

test.each(importanceQuadrants)(
	'an attribute with %s lies in %s',
	(_words, quadrant, importance, performance) => {
		expect(quadrantOf(importance, performance, { importance: 5, performance: 5 })).toBe(quadrant);
	}
);
