import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainEffect, effectPairs, totalEffects } from '#lib/domain/statistics/path-effects.ts';
import { pathModel } from '#lib/domain/statistics/pls-model.ts';
import { centreRows, type ItemMoments, itemMoments } from '#lib/domain/statistics/pls-moments.ts';
import { type PlsRows, plsRows } from '#lib/domain/statistics/pls-rows.ts';
import { adjustedR2 } from '#lib/domain/statistics/pls-structure.ts';
import { estimatePls, type PlsOptions, type PlsSolution } from '#lib/domain/statistics/pls.ts';
import { readiness, sampleColumns, sampleRows } from './pls-data-samples.ts';

const momentsOf = (rows: PlsRows) => itemMoments(centreRows(rows)) as ItemMoments;
const estimate = (columns: readonly number[][], options?: PlsOptions) =>
	estimatePls(readiness, momentsOf(plsRows(columns) as PlsRows).correlation, options) as PlsSolution;

const closeTo = (actual: Float64Array, expected: Float64Array, digits = 9) =>
	actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, digits));

describe('a path model', () => {
	const block = (code: string) => ({ code, items: [`${code}-1`] });
	test('has no cycles', () => {
		const ring = ['A', 'B', 'C'].map(block);
		const paths = [
			{ from: 'A', to: 'B' },
			{ from: 'B', to: 'C' },
			{ from: 'C', to: 'A' }
		];
		expect(() => pathModel(ring, paths)).toThrow('cycles');
		expect(() => pathModel([block('A')], [{ from: 'A', to: 'A' }])).toThrow('cycles');
	});
	test('names only constructs it has, each with items and a path', () => {
		const two = [block('A'), block('B')];
		expect(() => pathModel(two, [{ from: 'A', to: 'X' }])).toThrow('unknown construct');
		expect(() => pathModel([...two, block('C')], [{ from: 'A', to: 'B' }])).toThrow('C has no path');
		expect(() => pathModel([block('A'), { code: 'B', items: [] }], [{ from: 'A', to: 'B' }])).toThrow(
			'no items'
		);
		expect(() => pathModel([block('A'), block('A')], [{ from: 'A', to: 'A' }])).toThrow('used twice');
	});
	test('may list effects before their causes', () => {
		const model = pathModel(
			[block('C'), block('B'), block('A')],
			[
				{ from: 'A', to: 'B' },
				{ from: 'B', to: 'C' }
			]
		);
		expect(model.order).toEqual([2, 1, 0]);
	});
});

describe('effects', () => {
	const total = totalEffects(readiness, estimate(sampleColumns(3, 150)).structure.paths);
	const { structure } = estimate(sampleColumns(3, 150));
	const k = 4;
	const path = (from: number, to: number) => structure.paths[to * k + from]!;

	test('the total effect is the direct one and all ways through others', () => {
		expect(total[3 * k + 0]).toBeCloseTo(path(0, 3) + path(0, 2) * path(2, 3), 12);
		expect(total[3 * k + 1]).toBeCloseTo(path(1, 2) * path(2, 3), 12);
	});
	test('every chain is found, with its product of paths', () => {
		const { chains, indirect, total: pairs } = effectPairs(readiness);
		expect(chains.map((chain) => chain.route)).toEqual([
			[0, 2, 3],
			[1, 2, 3]
		]);
		expect(indirect).toEqual([
			[0, 3],
			[1, 3]
		]);
		expect(pairs).toHaveLength(5);
		expect(chainEffect(readiness, structure.paths, chains[0]!)).toBeCloseTo(path(0, 2) * path(2, 3), 12);
	});
	test('a chain may have several links', () => {
		const block = (code: string) => ({ code, items: [`${code}-1`] });
		const links = [
			{ from: 'A', to: 'B' },
			{ from: 'B', to: 'C' },
			{ from: 'C', to: 'D' }
		];
		const { chains } = effectPairs(pathModel(['A', 'B', 'C', 'D'].map(block), links));
		expect(chains.map((chain) => chain.route.join(''))).toEqual(['012', '0123', '123']);
	});
});

describe('estimates', () => {
	const schemes = fc.constantFrom('path' as const, 'factorial' as const, 'centroid' as const);

	test('do not depend on the units of the items', () => {
		const scales = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
			minLength: 12,
			maxLength: 12
		});
		fc.assert(
			fc.property(scales, scales, schemes, fc.boolean(), (factors, shifts, scheme, consistent) => {
				const columns = sampleColumns(7, 120);
				const other = columns.map((column, j) => column.map((x) => x * factors[j]! + shifts[j]!));
				const a = estimate(columns, { scheme, consistent });
				const b = estimate(other, { scheme, consistent });
				closeTo(b.weights, a.weights, 7);
				closeTo(b.structure.paths, a.structure.paths, 7);
			}),
			{ numRuns: 25 }
		);
	});

	test('do not depend on the order of respondents', () => {
		const columns = sampleColumns(8, 90);
		closeTo(estimate(columns.map((c) => c.toReversed())).structure.paths, estimate(columns).structure.paths);
	});

	test('a construct rated the other way round keeps its orientation and names the odd item by its sign', () => {
		const columns = sampleColumns(9, 200);
		columns[1] = columns[1]!.map((x) => 8 - x);
		const { loadings, structure } = estimate(columns);
		expect(loadings[0]! + loadings[1]! + loadings[2]!).toBeGreaterThan(0);
		expect(loadings[1]).toBeLessThan(0);
		expect(structure.paths[2 * 4 + 0]).toBeGreaterThan(0);
	});

	test('constructs have variance 1 and loadings are their correlations with the items', () => {
		const rows = sampleRows(10, 80);
		const { correlation, means, sds } = momentsOf(rows);
		const { weights, loadings } = estimatePls(readiness, correlation) as PlsSolution;
		const z = (i: number, j: number) => (rows.values[i * rows.p + j]! - means[j]!) / sds[j]!;
		let variance = 0;
		let covariance = 0;
		for (let i = 0; i < rows.n; i++) {
			const score = weights[0]! * z(i, 0) + weights[1]! * z(i, 1) + weights[2]! * z(i, 2);
			variance += score ** 2 / (rows.n - 1);
			covariance += (score * z(i, 0)) / (rows.n - 1);
		}
		expect(variance).toBeCloseTo(1, 10);
		expect(covariance).toBeCloseTo(loadings[0]!, 10);
	});

	test('consistent PLS corrects the paths for unreliability', () => {
		const columns = sampleColumns(11, 400);
		const plain = estimate(columns);
		const corrected = estimate(columns, { consistent: true });
		expect(corrected.correlations[1]!).toBeGreaterThan(plain.correlations[1]!);
		expect(corrected.loadings[0]!).toBeLessThan(plain.loadings[0]!);
		expect(corrected.admissible).toBe(true);
	});
});

describe('what cannot be estimated says why', () => {
	test('an item that everybody answered alike', () => {
		const columns = sampleColumns(12, 60);
		columns[4] = columns[4]!.map(() => 0.1);
		const rows = plsRows(columns) as PlsRows;
		expect(itemMoments(centreRows(rows))).toEqual({ unavailable: 'zero-variance' });
	});
	test('two causes with the same answers', () => {
		const model = pathModel(readiness.constructs.slice(0, 3), readiness.paths.slice(0, 2));
		const columns = sampleColumns(13, 60);
		const twins = plsRows([
			...columns.slice(0, 3),
			...columns.slice(0, 3),
			...columns.slice(6, 9)
		]) as PlsRows;
		const { correlation } = momentsOf(twins);
		for (const scheme of ['path', 'factorial', 'centroid'] as const) {
			expect(estimatePls(model, correlation, { scheme })).toEqual({ unavailable: 'singular' });
		}
	});
	test('too few iterations', () => {
		expect(estimate(sampleColumns(14, 60), { maxIterations: 2 })).toEqual({ unavailable: 'not-converged' });
	});
	test('a construct whose items contradict each other has no consistent solution', () => {
		const model = pathModel(
			[
				{ code: 'A', items: ['a1', 'a2'] },
				{ code: 'B', items: ['b'] }
			],
			[{ from: 'A', to: 'B' }]
		);
		const contrary = Float64Array.from([1, -0.2, 0.3, -0.2, 1, 0.3, 0.3, 0.3, 1]);
		expect(estimatePls(model, contrary, { consistent: true })).toEqual({ unavailable: 'heywood' });
		expect(estimatePls(model, contrary)).toMatchObject({ admissible: true });
	});
	test('adjusted R² without a degree of freedom', () => {
		expect(adjustedR2(0.5, 3, 2)).toEqual({ unavailable: 'too-few', need: 4 });
		expect(adjustedR2(0.5, 13, 2)).toBeCloseTo(0.4, 12);
	});
});

describe('missing answers', () => {
	const columns = [
		[1, 2, null, 4, null],
		[2, null, 3, 5, null]
	];
	test('listwise keeps complete respondents only', () => {
		expect(plsRows(columns)).toEqual({ n: 2, p: 2, values: Float64Array.from([1, 2, 4, 5]) });
	});
	test('mean replacement keeps everybody who answered anything', () => {
		const values = Float64Array.from([1, 2, 2, 10 / 3, 7 / 3, 3, 4, 5]);
		expect(plsRows(columns, 'mean')).toEqual({ n: 4, p: 2, values });
	});
	test('gaps of a typed array are NaN', () => {
		const typed = columns.map((column) => Float64Array.from(column, (x) => x ?? Number.NaN));
		expect(plsRows(typed, 'mean')).toEqual(plsRows(columns, 'mean'));
	});
	test('an item that nobody answered has no mean', () => {
		expect(
			plsRows(
				[
					[1, 2],
					[null, null]
				],
				'mean'
			)
		).toEqual({ unavailable: 'no-answers' });
		expect(
			plsRows([
				[1, 2],
				[null, null]
			])
		).toMatchObject({ n: 0 });
	});
});
