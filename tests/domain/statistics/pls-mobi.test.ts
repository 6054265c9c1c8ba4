import { describe, expect, test } from 'vitest';
import { importancePerformanceMap } from '#lib/domain/statistics/importance-performance-map.ts';
import { totalEffects } from '#lib/domain/statistics/path-effects.ts';
import { indexWeights } from '#lib/domain/statistics/pls-metric.ts';
import { pathModel } from '#lib/domain/statistics/pls-model.ts';
import { constructQuality } from '#lib/domain/statistics/pls-quality.ts';
import { htmt } from '#lib/domain/statistics/pls-quality-htmt.ts';
import { estimatePls, type PlsSolution } from '#lib/domain/statistics/pls.ts';
import { ecsi, moments, ranges } from './pls-mobi-summary.ts';

// The summary has four decimals, so published numbers come back within .0001 or so.
const near = 0.00015;
const k = ecsi.constructs.length;
const number = (code: string) => ecsi.constructs.findIndex((construct) => construct.code === code);
const solution = estimatePls(ecsi, moments.correlation) as PlsSolution;
const path = (of: PlsSolution, from: string, to: string) =>
	of.structure.paths[number(to) * k + number(from)]!;

const published = [
	['Image', 'Expectation', 0.50491, 0.50471],
	['Image', 'Satisfaction', 0.17874, 0.17883],
	['Image', 'Loyalty', 0.19576, 0.19536],
	['Expectation', 'Quality', 0.55675, 0.55725],
	['Expectation', 'Value', 0.04999, 0.05079],
	['Expectation', 'Satisfaction', 0.06252, 0.06443],
	['Quality', 'Value', 0.5583, 0.55722],
	['Quality', 'Satisfaction', 0.51202, 0.51255],
	['Value', 'Satisfaction', 0.19477, 0.19182],
	['Satisfaction', 'Complaints', 0.52807, 0.5261],
	['Satisfaction', 'Loyalty', 0.48548, 0.48347],
	['Complaints', 'Loyalty', 0.06693, 0.07123]
] as const;

describe('the ECSI model of mobile phone customers', () => {
	test.each(published)('%s → %s as SmartPLS prints it, path weighting', (from, to, expected) => {
		expect(Math.abs(path(solution, from, to) - expected)).toBeLessThan(near);
	});

	test.each(published)('%s → %s as semPLS prints it, centroid weighting', (from, to, _, expected) => {
		const centroid = estimatePls(ecsi, moments.correlation, { scheme: 'centroid' }) as PlsSolution;
		expect(Math.abs(path(centroid, from, to) - expected)).toBeLessThan(near);
	});

	test('explained variance of the six outcomes', () => {
		const r2 = solution.structure.equations.map((equation) => equation.r2);
		[0.2549, 0.31, 0.3453, 0.6811, 0.2789, 0.4569].forEach((expected, i) =>
			expect(Math.abs(r2[i]! - expected)).toBeLessThan(near)
		);
	});

	test.each([
		['Satisfaction', 0.52082],
		['Image', 0.39873],
		['Quality', 0.3233],
		['Expectation', 0.21763],
		['Value', 0.10144],
		['Complaints', 0.06693]
	])('total effect of %s on loyalty', (from, expected) => {
		const total = totalEffects(ecsi, solution.structure.paths);
		expect(Math.abs(total[number('Loyalty') * k + number(from)]! - expected)).toBeLessThan(near);
	});

	test('loadings, price tolerance with .20 among them', () => {
		const expected = [
			0.7452, 0.5992, 0.5764, 0.7688, 0.7445, 0.7708, 0.6912, 0.6078, 0.8032, 0.6381, 0.7837, 0.7695, 0.7547,
			0.7746, 0.7799, 0.9022, 0.9396, 0.7924, 0.847, 0.8567, 1, 0.8204, 0.202, 0.9154
		];
		expected.forEach((loading, i) => expect(Math.abs(solution.loadings[i]! - loading)).toBeLessThan(near));
	});

	test.each([
		['Image', 0.7228, 0.8189, 0.4784],
		['Expectation', 0.4519, 0.7332, 0.4804],
		['Quality', 0.877, 0.9047, 0.5767],
		['Value', 0.8236, 0.918, 0.8484],
		['Satisfaction', 0.7792, 0.8713, 0.6931],
		['Complaints', 1, 1, 1],
		['Loyalty', 0.4724, 0.7217, 0.5173]
	])('%s: standardised alpha %d, composite reliability %d, AVE %d', (construct, alpha, rhoC, ave) => {
		const quality = constructQuality(ecsi, moments.correlation, solution)[number(construct)]!;
		expect(Math.abs((quality.alpha as number) - alpha)).toBeLessThan(near);
		expect(Math.abs((quality.rhoC as number) - rhoC)).toBeLessThan(near);
		expect(Math.abs((quality.ave as number) - ave)).toBeLessThan(near);
	});

	test.each([
		['Image', 'Expectation', 0.888],
		['Image', 'Quality', 0.929],
		['Expectation', 'Quality', 0.878],
		['Image', 'Satisfaction', 0.91],
		['Quality', 'Satisfaction', 0.954],
		['Satisfaction', 'Loyalty', 0.957],
		['Quality', 'Loyalty', 0.759],
		['Satisfaction', 'Complaints', 0.588]
	])('HTMT of %s and %s is %d', (x, y, expected) => {
		const pair = htmt(ecsi, moments.correlation).find((one) => one.x === x && one.y === y)!;
		expect(Math.abs((pair.value as number) - expected)).toBeLessThan(0.0007);
	});

	test('performance 0–100 with PLS weights', () => {
		const performance = importancePerformanceMap(ecsi, moments, solution, ranges, 'Loyalty').map(
			(point) => point.performance as number
		);
		[73.528, 72.474, 74.977, 62.347, 72.454, 67.422, 70.914].forEach((expected, i) =>
			expect(performance[i]).toBeCloseTo(expected, 2)
		);
	});

	test('satisfaction is weighted .3836, .2816, .3348', () => {
		const weights = indexWeights(ecsi, solution.weights, moments.sds, number('Satisfaction')) as number[];
		[0.3836, 0.2816, 0.3348].forEach((expected, i) =>
			expect(Math.abs(weights[i]! - expected)).toBeLessThan(near)
		);
	});

	test('a target has no importance for itself, an outcome none for its cause', () => {
		const map = importancePerformanceMap(ecsi, moments, solution, ranges, 'Satisfaction');
		const importance = (code: string) => map[number(code)]!.importance;
		expect(importance('Satisfaction')).toEqual({ unavailable: 'not-applicable' });
		expect(importance('Loyalty')).toBe(0);
		expect(importance('Image')).toBeGreaterThan(0);
	});

	test('items that are no ratings have no performance', () => {
		const unrated = ranges.map((range, i) => (ecsi.items[i] === 'CUSCO' ? undefined : range));
		const map = importancePerformanceMap(ecsi, moments, solution, unrated, 'Loyalty');
		const none = { unavailable: 'not-a-rating-scale' };
		expect(map[number('Complaints')]).toMatchObject({ performance: none, importance: none });
		expect(map[number('Image')]!.performance).toBeGreaterThan(73);
	});
});

test('three constructs of the same survey as seminr prints them', () => {
	const kept = ['Image', 'Expectation', 'Value', 'Satisfaction'];
	const constructs = ecsi.constructs.filter((construct) => kept.includes(construct.code));
	const items = constructs.flatMap((construct) => construct.items);
	const at = items.map((item) => ecsi.items.indexOf(item));
	const correlation = Float64Array.from(
		at.flatMap((i) => at.map((j) => moments.correlation[i * ecsi.items.length + j]!))
	);
	const causes = kept.slice(0, 3).map((from) => ({ from, to: 'Satisfaction' }));
	const model = pathModel(constructs, causes);
	const found = estimatePls(model, correlation) as PlsSolution;
	const rhoA = constructQuality(model, correlation, found).map((quality) => quality.rhoA as number);
	[0.74529, 0.46166, 0.85753, 0.78402].forEach((expected, i) =>
		expect(Math.abs(rhoA[i]! - expected)).toBeLessThan(0.0003)
	);
	[0.447, 0.17183, 0.31643].forEach((expected, i) =>
		expect(Math.abs(found.structure.equations[0]!.coefficients[i]! - expected)).toBeLessThan(near)
	);
});
