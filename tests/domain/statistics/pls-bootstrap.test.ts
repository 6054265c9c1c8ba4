import { describe, expect, test } from 'vitest';
import { bootstrap, type BootstrapInterval } from '#lib/domain/statistics/bootstrap.ts';
import { bootstrapPls, type PlsBootstrap } from '#lib/domain/statistics/pls-bootstrap.ts';
import { groupedDraws } from '#lib/domain/statistics/pls-grouped-draws.ts';
import { pathModel } from '#lib/domain/statistics/pls-model.ts';
import { centreRows, type ItemMoments, itemMoments } from '#lib/domain/statistics/pls-moments.ts';
import { type PlsRows, plsRows } from '#lib/domain/statistics/pls-rows.ts';
import { requiredSampleSize } from '#lib/domain/statistics/pls-sample-size.ts';
import { seededRandom } from '#lib/domain/statistics/random.ts';
import { whatIf } from '#lib/domain/statistics/pls-what-if.ts';
import { readiness, sampleColumns, sampleRows } from './pls-data-samples.ts';

const ranges = readiness.items.map(() => ({ min: 1, max: 7 }));
const options = { seed: 5, replicates: 300, ranges };
const drawn = bootstrapPls(readiness, sampleRows(1, 140), options) as PlsBootstrap;

describe('the bootstrap of a path model', () => {
	test('the same seed gives the same numbers, another one others', () => {
		expect(bootstrapPls(readiness, sampleRows(1, 140), options)).toEqual(drawn);
		expect(bootstrapPls(readiness, sampleRows(1, 140), { ...options, seed: 6 })).not.toEqual(drawn);
	});

	test('by random groups of rows has the standard errors that it has row by row', () => {
		const rows = sampleRows(3, 1600);
		const byRows = bootstrapPls(readiness, rows, { ...options, bca: false }) as PlsBootstrap;
		const byGroups = bootstrapPls(readiness, rows, { ...options, bca: false, groups: 400 }) as PlsBootstrap;
		for (const kind of ['paths', 'totalEffects', 'points', 'loadings'] as const)
			byGroups[kind].forEach(({ estimate, se }, i) => {
				expect(estimate).toBe(byRows[kind][i]!.estimate);
				expect(se / byRows[kind][i]!.se).toBeGreaterThan(0.75);
				expect(se / byRows[kind][i]!.se).toBeLessThan(1.33);
			});
	});

	test('draws as many groups as there are, each with all of its rows', () => {
		const rows = centreRows(sampleRows(3, 60));
		const all = itemMoments(rows) as ItemMoments;
		const draws = [...groupedDraws(rows, 20, 400, seededRandom(1))] as ItemMoments[];
		expect(new Set(draws.map(({ n }) => n))).toEqual(new Set([60]));
		const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
		all.means.forEach((own, item) => {
			// Twenty groups of three: the mean of a draw varies by about sd/√60, that of four hundred draws by a twentieth of it.
			const error = all.sds[item]! / Math.sqrt(60);
			const drawnMeans = draws.map(({ means }) => means[item]!);
			expect(Math.abs(mean(drawnMeans) - own)).toBeLessThan(0.25 * error);
			const spread = Math.sqrt(mean(drawnMeans.map((x) => (x - own) ** 2)));
			expect(spread / error).toBeGreaterThan(0.6);
			expect(spread / error).toBeLessThan(1.5);
			expect(mean(draws.map(({ sds }) => sds[item]!)) / all.sds[item]!).toBeCloseTo(1, 1);
		});
	});

	test('survives the way to a worker and back', () => {
		expect(structuredClone(drawn)).toEqual(drawn);
	});

	test('tells how far it is, up to the end', () => {
		const seen: number[] = [];
		const onProgress = (done: number, total: number) => seen.push(done / total);
		bootstrapPls(readiness, sampleRows(1, 60), { ...options, onProgress });
		expect(seen.at(-1)).toBe(1);
		expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
		expect(seen.length).toBeGreaterThan(3);
	});

	test('with single items a path is a correlation, with the intervals of the plain bootstrap', () => {
		const [x, y] = sampleColumns(2, 50) as [number[], number[]];
		const model = pathModel(
			[
				{ code: 'X', items: ['x'] },
				{ code: 'Y', items: ['y'] }
			],
			[{ from: 'X', to: 'Y' }]
		);
		const rows = plsRows([x, y]) as PlsRows;
		const ours = (bootstrapPls(model, rows, { seed: 3, replicates: 500 }) as PlsBootstrap).paths[0]!;
		const statistic = (drawnRows: Int32Array) => {
			const a = Array.from(drawnRows, (i) => x[i]!);
			const b = Array.from(drawnRows, (i) => y[i]!);
			const mean = (v: number[]) => v.reduce((s, e) => s + e, 0) / v.length;
			const cross = (v: number[], w: number[]) =>
				v.reduce((s, e, i) => s + (e - mean(v)) * (w[i]! - mean(w)), 0);
			return cross(a, b) / Math.sqrt(cross(a, a) * cross(b, b));
		};
		const plain = bootstrap(50, statistic, { seed: 3, replicates: 500 }) as BootstrapInterval;
		expect(ours.estimate).toBeCloseTo(plain.estimate, 12);
		expect(ours.se).toBeCloseTo(plain.se, 9);
		expect(ours.percentile.lo).toBeCloseTo(plain.percentile.lo, 9);
		expect((ours.bca as { lo: number }).lo).toBeCloseTo(plain.lo, 6);
		expect((ours.bca as { hi: number }).hi).toBeCloseTo(plain.hi, 6);
	});

	test('covers every path, effect, loading and pair of constructs', () => {
		expect(drawn.paths.map(({ from, to }) => `${from}→${to}`)).toEqual([
			'TECH→ORG',
			'KM→ORG',
			'ORG→SUCC',
			'TECH→SUCC'
		]);
		expect(drawn.totalEffects).toHaveLength(5);
		expect(drawn.totalIndirect).toHaveLength(2);
		expect(drawn.specificIndirect.map((chain) => chain.through)).toEqual([['ORG'], ['ORG']]);
		expect(drawn.loadings.map((loading) => loading.item)).toEqual(readiness.items);
		expect(drawn.htmt).toHaveLength(6);
		expect(drawn.points).toHaveLength(5);
		expect(drawn.usable).toBe(300);
	});

	test('every estimate lies within its limits, and the upper bound of HTMT below the two-sided one', () => {
		for (const { estimate, percentile, se } of [...drawn.paths, ...drawn.loadings, ...drawn.totalEffects]) {
			expect(percentile.lo).toBeLessThan(estimate);
			expect(percentile.hi).toBeGreaterThan(estimate);
			expect(se).toBeGreaterThan(0);
		}
		for (const { upper, percentile } of drawn.htmt) expect(upper).toBeLessThan(percentile.hi);
	});

	test('strong paths are told from nothing, and p follows t', () => {
		const [, , organization] = drawn.paths;
		expect(organization!.p).toBeLessThan(0.001);
		expect(organization!.t).toBeCloseTo(organization!.estimate / organization!.se, 12);
	});

	test('without a jackknife there are no BCa limits, without ranges no points', () => {
		const plain = bootstrapPls(readiness, sampleRows(1, 60), {
			seed: 1,
			replicates: 50,
			bca: false
		}) as PlsBootstrap;
		expect(plain.paths[0]!.bca).toEqual({ unavailable: 'not-applicable' });
		expect(plain.points).toEqual([]);
	});

	test('a construct without ratings has no effects in points, the others keep theirs', () => {
		const some = ranges.map((range, i) => (readiness.items[i] === 'KM-2' ? undefined : range));
		const { points } = bootstrapPls(readiness, sampleRows(1, 60), {
			...options,
			ranges: some
		}) as PlsBootstrap;
		expect(points.map(({ from, to }) => `${from}→${to}`)).toEqual(['TECH→ORG', 'TECH→SUCC', 'ORG→SUCC']);
	});

	test('a loading that is 1 by construction has no error and no t', () => {
		const model = pathModel(
			[readiness.constructs[0]!, { code: 'ONE', items: ['one'] }],
			[{ from: 'TECH', to: 'ONE' }]
		);
		const rows = plsRows(sampleColumns(4, 80).slice(0, 4)) as PlsRows;
		const one = (bootstrapPls(model, rows, { seed: 1, replicates: 100 }) as PlsBootstrap).loadings[3]!;
		expect(one).toMatchObject({ estimate: 1, se: 0, t: { unavailable: 'zero-variance' } });
	});

	test('an item that varies in one answer only leaves too many draws without variance', () => {
		const columns = sampleColumns(5, 40);
		columns[0] = columns[0]!.map((_, i) => (i === 0 ? 5 : 4));
		const rows = plsRows(columns) as PlsRows;
		expect(bootstrapPls(readiness, rows, options)).toEqual({ unavailable: 'not-converged' });
	});

	test('a constant item is refused at once', () => {
		const columns = sampleColumns(5, 40);
		columns[0] = columns[0]!.map(() => 4);
		expect(bootstrapPls(readiness, plsRows(columns) as PlsRows, options)).toEqual({
			unavailable: 'zero-variance'
		});
	});
});

describe('what if', () => {
	test('ten points more of technology move organization and success, by ten times the effect of one', () => {
		const changes = whatIf(drawn, 'TECH', 10);
		expect(changes.map((change) => change.outcome)).toEqual(['ORG', 'SUCC']);
		const [one] = whatIf(drawn, 'TECH', 1);
		expect(changes[0]!.change).toBeCloseTo(10 * one!.change, 10);
		expect(changes[0]!.lo).toBeLessThan(changes[0]!.change);
		expect(changes[0]!.hi).toBeGreaterThan(changes[0]!.change);
	});
	test('points lost turn the limits around', () => {
		const [gain] = whatIf(drawn, 'TECH', 5);
		const [loss] = whatIf(drawn, 'TECH', -5);
		expect([loss!.lo, loss!.hi]).toEqual([-gain!.hi, -gain!.lo]);
	});
	test('nothing follows from the last outcome', () => {
		expect(whatIf(drawn, 'SUCC', 10)).toEqual([]);
	});
	test('an effect in points is the slope between mean scores when all weights are equal', () => {
		const [x, y] = sampleColumns(6, 70) as [number[], number[]];
		const model = pathModel(
			[
				{ code: 'X', items: ['x'] },
				{ code: 'Y', items: ['y'] }
			],
			[{ from: 'X', to: 'Y' }]
		);
		const both = [
			{ min: 1, max: 7 },
			{ min: 1, max: 5 }
		];
		const rows = plsRows([x, y]) as PlsRows;
		const found = bootstrapPls(model, rows, { seed: 1, replicates: 50, ranges: both }) as PlsBootstrap;
		const mean = (v: number[]) => v.reduce((s, e) => s + e, 0) / v.length;
		const cross = (v: number[], w: number[]) =>
			v.reduce((s, e, i) => s + (e - mean(v)) * (w[i]! - mean(w)), 0);
		expect(whatIf(found, 'X', 1)[0]!.change).toBeCloseTo(
			((cross(x, y) / cross(x, x)) * (100 / 4)) / (100 / 6),
			9
		);
	});
});

describe('the smallest sample', () => {
	test.each([
		[0.2, 155],
		[0.3, 69],
		[-0.3, 69]
	])('for a path of %d is %i', (path, n) => {
		expect(requiredSampleSize(path)).toBe(n);
	});
	test('no sample shows a path of nothing', () => {
		expect(() => requiredSampleSize(0)).toThrow(RangeError);
	});
});
