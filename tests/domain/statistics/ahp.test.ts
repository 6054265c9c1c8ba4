import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aggregateJudgements, ahpWeights, reciprocalMatrix } from '#lib/domain/statistics/ahp.ts';

test('three criteria judged 3, 5, 3 weigh .637, .258, .105 and are consistent', () => {
	const { weights, lambdaMax, consistencyIndex, consistencyRatio } = ahpWeights(
		reciprocalMatrix(3, [3, 5, 3])
	);
	expect(weights.map((w) => w.toFixed(4))).toEqual(['0.6370', '0.2583', '0.1047']);
	expect(lambdaMax).toBeCloseTo(3.0385, 4);
	expect(consistencyIndex).toBeCloseTo(0.01926, 5);
	expect(consistencyRatio).toBeCloseTo(0.0332, 4);
});

test('the two tables of random indices give two consistency ratios, each with its name', () => {
	const judged = reciprocalMatrix(4, [2, 5, 1, 3, 0.5, 1 / 4]);
	const saaty = ahpWeights(judged);
	const simulated = ahpWeights(judged, 'simulated');
	expect([saaty.table, simulated.table]).toEqual(['saaty', 'simulated']);
	expect((saaty.consistencyRatio as number) * 0.9).toBeCloseTo(saaty.consistencyIndex, 12);
	expect((simulated.consistencyRatio as number) * 0.8837).toBeCloseTo(simulated.consistencyIndex, 12);
});

test('contradictory judgements exceed the accepted ratio', () => {
	expect(ahpWeights(reciprocalMatrix(3, [9, 1 / 9, 9])).consistencyRatio).toBeGreaterThan(1);
});

test('two criteria have no consistency ratio, ten have none in the printed table', () => {
	const none = { unavailable: 'not-applicable' };
	expect(ahpWeights(reciprocalMatrix(2, [4]))).toMatchObject({ weights: [0.8, 0.2], consistencyRatio: none });
	expect(ahpWeights(reciprocalMatrix(10, new Array(45).fill(1))).consistencyRatio).toEqual(none);
});

test('several experts count as the geometric mean of their judgements', () => {
	const together = aggregateJudgements([reciprocalMatrix(2, [9]), reciprocalMatrix(2, [1])]);
	expect(together[0]![1]).toBeCloseTo(3, 12);
	expect(together[1]![0]).toBeCloseTo(1 / 3, 12);
});

test('judgements that do not mirror each other are refused', () => {
	expect(() =>
		ahpWeights([
			[1, 3],
			[1, 1]
		])
	).toThrow(RangeError);
	expect(() =>
		ahpWeights([
			[1, -3],
			[-1 / 3, 1]
		])
	).toThrow(RangeError);
	expect(() => reciprocalMatrix(3, [1, 2])).toThrow(RangeError);
});

test('judgements made from weights give these weights back, perfectly consistent', () => {
	const someWeights = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 8 });
	fc.assert(
		fc.property(someWeights, (raw) => {
			const total = raw.reduce((a, b) => a + b, 0);
			const judged = raw.map((a) => raw.map((b) => a / b));
			const { weights, lambdaMax } = ahpWeights(judged);
			weights.forEach((w, i) => expect(w).toBeCloseTo(raw[i]! / total, 9));
			expect(lambdaMax).toBeCloseTo(raw.length, 8);
		})
	);
});
