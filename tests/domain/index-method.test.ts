import { describe, expect, test } from 'vitest';
import {
	factorPairs,
	indexFactors,
	type IndexChoice,
	judgementOf,
	judgements,
	methodOf,
	mostExperts,
	ratioOf
} from '#lib/domain/index-method.ts';

const usual: IndexChoice = {
	weighting: 'equal',
	weights: [null, null, null, null],
	experts: [],
	strata: 'none',
	cutoffs: [20, 40, 60, 80]
};
const issuesOf = (choice: Partial<IndexChoice>) => {
	const read = methodOf({ ...usual, ...choice });
	return 'issues' in read ? read.issues : null;
};
const method = (choice: Partial<IndexChoice>) => {
	const read = methodOf({ ...usual, ...choice });
	if ('issues' in read) throw new Error(JSON.stringify(read.issues));
	return read.method;
};

test('every two of the four factors are compared once', () => {
	expect(indexFactors.map(({ code }) => code)).toEqual(['kcf', 'org', 'km', 'tec']);
	expect(factorPairs.map((pair) => pair.join())).toEqual(['0,1', '0,2', '0,3', '1,2', '1,3', '2,3']);
});

test('a judgement is a ratio and comes back from it', () => {
	expect(judgements.map((judgement) => judgementOf(ratioOf(judgement)))).toEqual(judgements);
	expect([ratioOf(9), ratioOf(1), ratioOf(-4)]).toEqual([9, 1, 0.25]);
});

describe('a method', () => {
	test('is the usual one where nothing else is chosen', () => {
		expect(method({})).toEqual({ weights: { kind: 'equal' }, strata: 'none', cutoffs: [20, 40, 60, 80] });
	});

	test('keeps weights and judgements that are not in use, so that one can go back to them', () => {
		const kept = method({ weights: [40, 30, 20, 10], experts: [[3, 3, 3, 1, 1, 1]] });
		expect(kept.weights).toEqual({
			kind: 'equal',
			values: { kcf: 40, org: 30, km: 20, tec: 10 },
			comparison: { factors: ['kcf', 'org', 'km', 'tec'], experts: [[3, 3, 3, 1, 1, 1]] }
		});
	});

	test('leaves out experts who judged nothing', () => {
		const nothing = factorPairs.map(() => null);
		const { weights } = method({ weighting: 'compared', experts: [nothing, [-2, 1, 1, 1, 1, 1], nothing] });
		expect(weights.comparison?.experts).toEqual([[0.5, 1, 1, 1, 1, 1]]);
	});
});

describe('a choice is refused, with the field that is wrong,', () => {
	test.each<[string, Partial<IndexChoice>, Record<string, string>]>([
		[
			'without a weighting or a rule for units',
			{ weighting: null, strata: null },
			{ weighting: 'choice', strata: 'choice' }
		],
		[
			'with a weight missing',
			{ weighting: 'expert', weights: [1, null, 1, 1] },
			{ 'weight.org': 'required' }
		],
		[
			'with a weight that is no percentage',
			{ weights: [101, NaN, 1.5, 100] },
			{ 'weight.kcf': 'percent', 'weight.org': 'percent', 'weight.km': 'percent' }
		],
		['where no factor counts', { weighting: 'expert', weights: [0, 0, 0, 0] }, { weighting: 'all-zero' }],
		['where nobody judged', { weighting: 'compared' }, { weighting: 'nobody-judged' }],
		['where somebody judged one pair only', { experts: [[1, null, 1, 1, 1, 1]] }, { 'pair.0.1': 'required' }],
		[
			'with a judgement that is not on the scale',
			{ experts: [[1, NaN, 1, 10, 0, -1]] },
			{ 'pair.0.1': 'choice', 'pair.0.3': 'choice', 'pair.0.4': 'choice', 'pair.0.5': 'choice' }
		],
		[
			'with too many experts',
			{ experts: Array.from({ length: mostExperts + 1 }, () => [1, 1, 1, 1, 1, 1]) },
			{ weighting: 'too-many' }
		],
		[
			'with cut-offs that do not rise',
			{ cutoffs: [20, 20, 60, 50] },
			{ 'cutoff.1': 'rising', 'cutoff.3': 'rising' }
		],
		[
			'with cut-offs at the ends or none',
			{ cutoffs: [0, null, NaN, 100] },
			{ 'cutoff.0': 'cutoff', 'cutoff.1': 'required', 'cutoff.2': 'cutoff', 'cutoff.3': 'cutoff' }
		]
	])('%s', (_, choice, issues) => {
		expect(issuesOf(choice)).toEqual(issues);
	});
});
