import { describe, expect, test } from 'vitest';
import { pathModel } from '#lib/domain/statistics/pls-model.ts';
import { centreRows, type ItemMoments, itemMoments } from '#lib/domain/statistics/pls-moments.ts';
import { predictiveRelevance } from '#lib/domain/statistics/pls-prediction.ts';
import { constructQuality } from '#lib/domain/statistics/pls-quality.ts';
import { predictorQuality } from '#lib/domain/statistics/pls-quality-effects.ts';
import { modelFit } from '#lib/domain/statistics/pls-quality-fit.ts';
import { htmt } from '#lib/domain/statistics/pls-quality-htmt.ts';
import { type PlsRows, plsRows } from '#lib/domain/statistics/pls-rows.ts';
import { estimatePls, type PlsSolution } from '#lib/domain/statistics/pls.ts';
import { readiness, sampleColumns, sampleRows } from './pls-data-samples.ts';

const { correlation } = itemMoments(centreRows(sampleRows(21, 160))) as ItemMoments;
const solution = estimatePls(readiness, correlation) as PlsSolution;

/** Single items A → B → C with given correlations. */
const chain = pathModel(
	['A', 'B', 'C'].map((code) => ({ code, items: [code] })),
	[
		{ from: 'A', to: 'B' },
		{ from: 'B', to: 'C' }
	]
);
const chainOf = (ab: number, bc: number, ac: number) => Float64Array.from([1, ab, ac, ab, 1, bc, ac, bc, 1]);

describe('fit', () => {
	test('of a chain is what the middle leaves unexplained', () => {
		const observed = chainOf(0.5, 0.4, 0.35);
		const fit = modelFit(chain, observed, estimatePls(chain, observed) as PlsSolution);
		expect(fit.saturated).toBeCloseTo(0, 12);
		expect(fit.estimated).toBeCloseTo(Math.sqrt((0.35 - 0.2) ** 2 / 6), 12);
	});
	test('is the same for both models when the paths leave nothing out', () => {
		const full = pathModel(readiness.constructs, [...readiness.paths, { from: 'KM', to: 'SUCC' }]);
		const fit = modelFit(full, correlation, estimatePls(full, correlation) as PlsSolution);
		expect(fit.estimated).toBeCloseTo(fit.saturated, 12);
	});
});

describe('predictors', () => {
	test('f² and VIF of two predictors follow from their correlations', () => {
		const two = pathModel(chain.constructs, [
			{ from: 'A', to: 'C' },
			{ from: 'B', to: 'C' }
		]);
		const observed = chainOf(0.5, 0.4, 0.3);
		const r2 = (0.3 ** 2 + 0.4 ** 2 - 2 * 0.5 * 0.3 * 0.4) / (1 - 0.25);
		const quality = predictorQuality(two, estimatePls(two, observed) as PlsSolution);
		expect(quality).toEqual([
			{ from: 'A', to: 'C', f2: expect.closeTo((r2 - 0.16) / (1 - r2), 12), vif: expect.closeTo(4 / 3, 12) },
			{ from: 'B', to: 'C', f2: expect.closeTo((r2 - 0.09) / (1 - r2), 12), vif: expect.closeTo(4 / 3, 12) }
		]);
	});
	test('an only predictor inflates nothing', () => {
		const observed = chainOf(0.5, 0.4, 0.2);
		const [first] = predictorQuality(chain, estimatePls(chain, observed) as PlsSolution);
		expect(first).toEqual({ from: 'A', to: 'B', f2: expect.closeTo(0.25 / 0.75, 12), vif: undefined });
	});
	test('a perfectly explained outcome has no effect sizes', () => {
		const observed = chainOf(0.5, 1, 0.5);
		const quality = predictorQuality(chain, estimatePls(chain, observed) as PlsSolution);
		expect(quality[1]!.f2).toEqual({ unavailable: 'singular' });
	});
});

describe('discriminant validity', () => {
	test('constructs that answer alike are told by HTMT and by Fornell and Larcker', () => {
		const columns = sampleColumns(22, 300);
		const copies = columns.map((column, j) =>
			j >= 3 && j < 6 ? columns[j - 3]!.map((x, i) => x + (i % 2)) : column
		);
		const moments = itemMoments(centreRows(plsRows(copies) as PlsRows)) as ItemMoments;
		const found = estimatePls(readiness, moments.correlation) as PlsSolution;
		const [first] = htmt(readiness, moments.correlation);
		expect(first).toMatchObject({ x: 'TECH', y: 'KM' });
		expect(first!.value).toBeGreaterThan(0.9);
		const [tech] = constructQuality(readiness, moments.correlation, found);
		expect(tech!.largestCorrelation).toBeGreaterThan(tech!.rootAve as number);
	});
	test('items without any correlation have no HTMT', () => {
		const unrelated = Float64Array.from({ length: 16 }, (_, i) => (i % 5 === 0 ? 1 : 0));
		const model = pathModel(
			[
				{ code: 'A', items: ['a1', 'a2'] },
				{ code: 'B', items: ['b1', 'b2'] }
			],
			[{ from: 'A', to: 'B' }]
		);
		expect(htmt(model, unrelated)).toEqual([{ x: 'A', y: 'B', value: { unavailable: 'zero-variance' } }]);
	});
});

test('reliability rises in the order alpha, ρA, ρc for a usual scale', () => {
	for (const { alpha, rhoA, rhoC } of constructQuality(readiness, correlation, solution)) {
		expect(alpha).toBeLessThan(rhoA as number);
		expect(rhoA).toBeLessThan(rhoC as number);
	}
});

describe('predictive relevance', () => {
	test('is near 1 when the outcome repeats the cause, near 0 when it has nothing to do with it', () => {
		const model = pathModel(
			[
				{ code: 'X', items: ['x'] },
				{ code: 'Y', items: ['y'] }
			],
			[{ from: 'X', to: 'Y' }]
		);
		const [x] = sampleColumns(23, 200) as [number[]];
		const [other] = sampleColumns(24, 200) as [number[]];
		const q2 = (y: number[]) => predictiveRelevance(model, plsRows([x, y]) as PlsRows)[0]!.q2;
		expect(q2(x.map((value) => 2 * value + 1))).toBeGreaterThan(0.97);
		expect(Math.abs(q2(other) as number)).toBeLessThan(0.05);
	});
	test('needs more respondents than two rounds of blinding', () => {
		expect(
			predictiveRelevance(
				chain,
				plsRows([
					[1, 2, 4],
					[2, 3, 3],
					[1, 5, 2]
				]) as PlsRows
			)[0]!.q2
		).toEqual({
			unavailable: 'too-few',
			need: 14
		});
	});
	test('blinds no respondent whole when seven divides their number', () => {
		const rows = sampleRows(25, 70);
		expect(predictiveRelevance(readiness, rows)).toEqual(
			predictiveRelevance(readiness, rows, { omission: 8 })
		);
	});
});
