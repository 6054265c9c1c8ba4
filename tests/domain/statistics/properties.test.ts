import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnavailable } from '#lib/domain/available.ts';
import { rwgJ } from '#lib/domain/statistics/agreement.ts';
import { columnsOf } from '#lib/domain/statistics/complete.ts';
import { frequenciesOf } from '#lib/domain/statistics/frequencies.ts';
import { pearson, spearman } from '#lib/domain/statistics/correlation.ts';
import { normalLower, normalQuantile } from '#lib/domain/statistics/distributions.ts';
import { friedman } from '#lib/domain/statistics/friedman.ts';
import { mannWhitney } from '#lib/domain/statistics/mann-whitney.ts';
import { benjaminiHochberg, bonferroni, holm } from '#lib/domain/statistics/multiplicity.ts';
import { midranks } from '#lib/domain/statistics/ranks.ts';
import { regression } from '#lib/domain/statistics/regression.ts';
import { relativeImportance } from '#lib/domain/statistics/relative-importance.ts';
import { reliability } from '#lib/domain/statistics/reliability.ts';
import { shareRuleScores } from '#lib/domain/statistics/scale-scores.ts';
import { pairedT } from '#lib/domain/statistics/t-paired.ts';
import { welchT } from '#lib/domain/statistics/t-two-samples.ts';
import { wilcoxonSignedRank } from '#lib/domain/statistics/wilcoxon.ts';

const answer = fc.integer({ min: 1, max: 5 });
const rowsOf = (k: number, n = 40) =>
	fc.array(fc.array(answer, { minLength: k, maxLength: k }), { minLength: 2, maxLength: n });
const sample = fc.array(answer, { minLength: 2, maxLength: 30 });
const same = (a: unknown, b: unknown) => {
	if (typeof a === 'number' && typeof b === 'number') expect(a).toBeCloseTo(b, 8);
	else expect(a).toEqual(b);
};

describe('scores', () => {
	const gappy = fc.array(fc.array(fc.option(answer), { minLength: 4, maxLength: 4 }), {
		minLength: 1,
		maxLength: 20
	});
	const reversed = (columns: Float64Array[]) => columns.map((column) => column.map((x) => 6 - x));

	test('reversing twice is not reversing', () => {
		fc.assert(
			fc.property(gappy, (rows) => {
				const columns = columnsOf(rows);
				expect(shareRuleScores(reversed(reversed(columns)), 0.5)).toEqual(shareRuleScores(columns, 0.5));
			})
		);
	});

	test('of reversed items mirror the scores, and lie between the lowest and the highest answer', () => {
		fc.assert(
			fc.property(gappy, fc.constantFrom(0.5, 0.75, 1), (rows, rule) => {
				const columns = columnsOf(rows);
				const scores = shareRuleScores(columns, rule);
				shareRuleScores(reversed(columns), rule).forEach((score, i) => {
					if (Number.isNaN(score)) expect(scores[i]).toBeNaN();
					else expect(score + scores[i]!).toBeCloseTo(6, 10);
					const given = rows[i]!.filter((x) => x !== null);
					if (!Number.isNaN(score)) expect(scores[i]).toBeGreaterThanOrEqual(Math.min(...given));
					if (!Number.isNaN(score)) expect(scores[i]).toBeLessThanOrEqual(Math.max(...given));
				});
			})
		);
	});
});

describe('reliability', () => {
	test('alpha is at most 1; omega, composite reliability and AVE lie between 0 and 1', () => {
		fc.assert(
			fc.property(rowsOf(4), (rows) => {
				const { alpha, factor, items } = reliability(columnsOf(rows));
				if (!isUnavailable(alpha)) expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
				for (const { itemTotal } of items) {
					if (!isUnavailable(itemTotal)) expect(Math.abs(itemTotal)).toBeLessThanOrEqual(1 + 1e-12);
				}
				if (isUnavailable(factor)) return;
				for (const value of [factor.omega, factor.compositeReliability, factor.averageVarianceExtracted]) {
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('has no α where the items cancel each other out, not one made of rounding', () => {
		for (const unit of [1, 25, 0.1]) {
			const rows = [
				[3, 2, 5],
				[4, 5, 1],
				[3, 3, 4]
			].map((row) => row.map((x) => unit * x));
			expect(reliability(columnsOf(rows)).alpha).toEqual({ unavailable: 'zero-variance' });
		}
	});

	test('does not depend on the order of respondents or on the unit of the items', () => {
		fc.assert(
			fc.property(rowsOf(3), (rows) => {
				const straight = reliability(columnsOf(rows));
				const turned = reliability(columnsOf([...rows].reverse()));
				const scaled = reliability(columnsOf(rows.map((row) => row.map((x) => 25 * x - 25))));
				same(turned.alpha, straight.alpha);
				same(scaled.alpha, straight.alpha);
				same(scaled.standardisedAlpha, straight.standardisedAlpha);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('comparisons', () => {
	test('exchanging the groups turns the sign and leaves p', () => {
		fc.assert(
			fc.property(sample, sample, (x, y) => {
				const [a, b] = [welchT(x, y), welchT(y, x)];
				same(a.p, b.p);
				if (typeof a.t === 'number' && typeof b.t === 'number') expect(a.t).toBeCloseTo(-b.t, 10);
				const [u, v] = [mannWhitney(x, y), mannWhitney(y, x)];
				same(u.p, v.p);
				expect((u.u as number) + (v.u as number)).toBe(x.length * y.length);
			})
		);
	});

	test('of the same respondents do not depend on a shift of both sides', () => {
		fc.assert(
			fc.property(rowsOf(2), (rows) => {
				const [x, y] = columnsOf(rows) as [Float64Array, Float64Array];
				const [a, b] = [x.map((v) => v + 2), y.map((v) => v + 2)];
				same(pairedT(a, b).p, pairedT(x, y).p);
				same(wilcoxonSignedRank(a, b).p, wilcoxonSignedRank(x, y).p);
			})
		);
	});

	test('mean ranks of Friedman’s test add up, and W lies between 0 and 1', () => {
		fc.assert(
			fc.property(rowsOf(4), (rows) => {
				const { meanRanks, kendallW, p } = friedman(columnsOf(rows));
				expect(meanRanks.reduce<number>((sum, rank) => sum + (rank as number), 0)).toBeCloseTo(10, 10);
				if (isUnavailable(kendallW) || isUnavailable(p)) return;
				expect(kendallW).toBeGreaterThanOrEqual(-1e-12);
				expect(kendallW).toBeLessThanOrEqual(1 + 1e-12);
				expect(p).toBeGreaterThanOrEqual(0);
				expect(p).toBeLessThanOrEqual(1);
			})
		);
	});

	test('ranks add up to n(n + 1)/2 whatever ties', () => {
		fc.assert(
			fc.property(sample, (x) => {
				const sum = midranks(x).ranks.reduce((a, b) => a + b, 0);
				expect(sum).toBeCloseTo((x.length * (x.length + 1)) / 2, 9);
			})
		);
	});

	test('adjusted p values are never below the raw ones, and Holm lies between BH and Bonferroni', () => {
		const probability = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.array(probability, { minLength: 1, maxLength: 12 }), (p) => {
				const [h, b, most] = [holm(p), benjaminiHochberg(p), bonferroni(p)];
				p.forEach((raw, i) => {
					expect(b[i]).toBeGreaterThanOrEqual(raw * (1 - 1e-12));
					expect(h[i]).toBeGreaterThanOrEqual(b[i]! * (1 - 1e-12));
					expect(most[i]).toBeGreaterThanOrEqual(h[i]! * (1 - 1e-12));
				});
			})
		);
	});
});

describe('association', () => {
	test('correlations lie between −1 and 1 and do not care which comes first', () => {
		fc.assert(
			fc.property(rowsOf(2), (rows) => {
				const [x, y] = columnsOf(rows) as [Float64Array, Float64Array];
				for (const method of [pearson, spearman]) {
					const { r, p } = method(x, y);
					same(method(y, x).r, r);
					if (isUnavailable(r)) continue;
					expect(Math.abs(r)).toBeLessThanOrEqual(1);
					if (!isUnavailable(p)) expect(p).toBeLessThanOrEqual(1);
				}
			})
		);
	});

	test('what drivers bring adds up to R²', () => {
		fc.assert(
			fc.property(rowsOf(4, 60), (rows) => {
				const [y, ...x] = columnsOf(rows) as [Float64Array, ...Float64Array[]];
				const shares = relativeImportance(y, x);
				const { r2 } = regression(y, x);
				if (isUnavailable(shares) || isUnavailable(shares.lmg) || isUnavailable(r2)) return;
				const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
				expect(sum(shares.lmg)).toBeCloseTo(r2, 8);
				expect(sum(shares.johnson)).toBeCloseTo(r2, 8);
				for (const share of [...shares.lmg, ...shares.johnson]) expect(share).toBeGreaterThan(-1e-9);
			}),
			{ numRuns: 60 }
		);
	});

	test('agreement lies between 0 and 1', () => {
		fc.assert(
			fc.property(rowsOf(3), (rows) => {
				const value = rwgJ(columnsOf(rows).map(frequenciesOf), 2);
				if (isUnavailable(value)) return;
				expect(value).toBeGreaterThanOrEqual(0);
				expect(value).toBeLessThanOrEqual(1);
			})
		);
	});

	test('the normal quantile undoes the normal distribution', () => {
		fc.assert(
			fc.property(fc.double({ min: -8, max: 5, noNaN: true }), (z) => {
				expect(normalQuantile(normalLower(z))).toBeCloseTo(z, 7);
			})
		);
	});
});
