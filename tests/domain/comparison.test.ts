import { describe, expect, test } from 'vitest';
import { comparedWeights, isConsistent, sharpestContradiction } from '#lib/domain/comparison.ts';

const three = ['a', 'b', 'c'];
const compared = (...experts: number[][]) => comparedWeights({ factors: three, experts });

describe('weights from pairwise comparisons', () => {
	test('judgements of 3, 5 and 3 give .637, .258 and .105 with a consistency ratio of .033', () => {
		const { weights, consistencyRatio, experts } = compared([3, 5, 3]);
		expect(weights.map((weight) => weight.toFixed(3))).toEqual(['0.637', '0.258', '0.105']);
		expect(consistencyRatio).toBeCloseTo(0.0332, 4);
		expect(experts).toBe(1);
	});

	test('of several experts rest on the geometric mean of what they judged', () => {
		const { matrix, weights } = compared([9, 9, 1], [1, 1, 1]);
		expect(matrix[0]).toEqual([1, 3, 3].map((ratio) => expect.closeTo(ratio, 12) as number));
		expect(weights).toEqual([0.6, 0.2, 0.2].map((weight) => expect.closeTo(weight, 12) as number));
	});

	test('can be taken of some of the factors, in any order', () => {
		const comparison = { factors: three, experts: [[2, 4, 2]] };
		const { factors, weights } = comparedWeights(comparison, ['c', 'a']);
		expect(factors).toEqual(['c', 'a']);
		expect(weights).toEqual([0.2, 0.8].map((weight) => expect.closeTo(weight, 12) as number));
	});

	test('are not made of factors that nobody compared, of nobody or of half of the judgements', () => {
		expect(() => comparedWeights({ factors: three, experts: [[1, 1, 1]] }, ['a', 'd'])).toThrow(RangeError);
		expect(() => compared()).toThrow(RangeError);
		expect(() => compared([1, 1])).toThrow(RangeError);
		expect(() => compared([1, 0, 1])).toThrow(RangeError);
	});
});

describe('contradictions', () => {
	test('are too many from a consistency ratio of .10 on; two factors cannot contradict each other', () => {
		expect(isConsistent({ consistencyRatio: 0.0999 })).toBe(true);
		expect(isConsistent({ consistencyRatio: 0.1 })).toBe(false);
		expect(isConsistent(comparedWeights({ factors: ['a', 'b'], experts: [[9]] }))).toBe(true);
	});

	test('the judgement furthest from what the others say is named, with both ratios', () => {
		// Four of one mind, 8 : 4 : 2 : 1, but that the last was called three times the first.
		const four = comparedWeights({ factors: ['a', 'b', 'c', 'd'], experts: [[2, 4, 1 / 3, 2, 4, 2]] });
		expect(isConsistent(four)).toBe(false);
		const found = sharpestContradiction(four);
		expect(found).toMatchObject({ pair: ['a', 'd'], judged: expect.closeTo(1 / 3, 12) as number });
		expect(found?.implied).toBeGreaterThan(1);
	});

	test('there is none where everything fits', () => {
		expect(sharpestContradiction(compared([2, 4, 2]))).toBeNull();
	});
});
