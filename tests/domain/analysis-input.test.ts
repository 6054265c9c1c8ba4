import { describe, expect, test } from 'vitest';
import { DataError, type DataProblem, surveyData, unknownLabels } from '#lib/domain/analysis/data.ts';
import { ModelError, type ModelProblem, parseModel } from '#lib/domain/analysis/model.ts';
import { keyedColumn, scoresOf } from '#lib/domain/analysis/scales.ts';
import { rowsByLevel } from '#lib/domain/analysis/segments.ts';

const scale = (id: string, items: string[], more = {}) => ({
	id,
	min: 1,
	max: 5,
	items: items.map((item) => ({ id: item, reverse: item.endsWith('r') })),
	...more
});

const valid = {
	data: { id: 'who', missing: ['', '99'] },
	segments: [{ name: 'unit', levels: ['فروش', 'پشتیبانی'] }],
	scales: [scale('A', ['a1', 'a2r']), scale('B', ['b1'])],
	paths: [{ from: 'A', to: 'B' }],
	analyses: [{ type: 'items' }, { type: 'groups', segment: 'unit', scales: ['A', 'B'] }]
};

function modelProblems(change: object): ModelProblem[] {
	try {
		parseModel({ ...valid, ...change });
	} catch (error) {
		if (error instanceof ModelError) return [...error.problems];
		throw error;
	}
	return [];
}

describe('a model is refused, with the place and the name,', () => {
	test('never when it is sound', () => {
		expect(modelProblems({})).toEqual([]);
	});

	test.each<[string, object, Partial<ModelProblem>]>([
		[
			'when an analysis names a scale that is not there',
			{ analyses: [{ type: 'reliability', scales: ['A', 'X'] }] },
			{ code: 'unknown-scale', at: 'analyses.0', name: 'X' }
		],
		[
			'when it names a segment that is not there',
			{ analyses: [{ type: 'nps', id: 'n', item: 'q', by: 'town' }] },
			{ code: 'unknown-segment', name: 'town' }
		],
		[
			'when it builds on an analysis that is not there',
			{ analyses: [{ type: 'ipma', id: 'i', target: 'B', pls: 'p1' }] },
			{ code: 'unknown-analysis', name: 'p1' }
		],
		[
			'when a path leads to an unknown scale',
			{ paths: [{ from: 'A', to: 'Z' }] },
			{ code: 'unknown-scale', at: 'paths', name: 'Z' }
		],
		[
			'when paths run in a circle',
			{
				paths: [
					{ from: 'A', to: 'B' },
					{ from: 'B', to: 'A' }
				]
			},
			{ code: 'path-cycle', name: 'A → B → A' }
		],
		[
			'when a path leads to where it starts',
			{ paths: [{ from: 'A', to: 'A' }] },
			{ code: 'path-to-itself', name: 'A' }
		],
		[
			'when a path is there twice',
			{
				paths: [
					{ from: 'A', to: 'B' },
					{ from: 'A', to: 'B' }
				]
			},
			{ code: 'duplicate-path' }
		],
		[
			'when a scale is there twice',
			{ scales: [...valid.scales, scale('A', ['a9'])] },
			{ code: 'duplicate-scale', name: 'A' }
		],
		[
			'when an item is twice in its scale',
			{ scales: [...valid.scales, scale('C', ['c1', 'c1'])] },
			{ code: 'duplicate-item', at: 'scales.C', name: 'c1' }
		],
		[
			'when a scale ends before it starts',
			{ scales: [...valid.scales, scale('C', ['c1'], { min: 5, max: 1 })] },
			{ code: 'bad-range', at: 'scales.C' }
		],
		[
			'when a reversed item has no range to turn in',
			{ scales: [...valid.scales, scale('C', ['c1r'], { min: null, max: null })] },
			{ code: 'reverse-without-range', name: 'c1r' }
		],
		[
			'when a regression has no predictors',
			{ analyses: [{ type: 'regression', id: 'r', y: 'A' }] },
			{ code: 'no-variables' }
		],
		[
			'when two analyses of a kind have one name',
			{
				analyses: [
					{ type: 'paired', id: 'p', x: 'A', y: 'B' },
					{ type: 'paired', id: 'p', x: 'B', y: 'A' }
				]
			},
			{ code: 'duplicate-analysis' }
		],
		[
			'when a field is not what it has to be',
			{ analyses: [{ type: 'kmo', id: 'k', scales: 'A' }] },
			{ code: 'malformed', at: 'analyses.0.scales' }
		]
	])('%s', (_when, change, problem) => {
		expect(modelProblems(change)).toContainEqual(expect.objectContaining(problem));
	});

	test('when it is no object at all', () => {
		expect(() => parseModel(null)).toThrow(ModelError);
		expect(() => parseModel([])).toThrow(ModelError);
	});
});

const columns = ['who', 'unit', 'a1', 'a2r', 'b1'];
const model = parseModel(valid);

function dataProblems(rows: string[][], names = columns): DataProblem[] {
	try {
		surveyData(model, { columns: names, rows });
	} catch (error) {
		if (error instanceof DataError) return [...error.problems];
		throw error;
	}
	return [];
}

describe('data', () => {
	test('are taken by column name, with gaps, missing codes and Persian digits', () => {
		const data = surveyData(model, {
			columns: ['b1', 'a2r', 'unit', 'who', 'a1'],
			rows: [
				['۵', '', 'فروش', 'p1', '1.0'],
				['99', '2', 'پشتيباني', 'p2', ' 3 '],
				['4', '٤', '', 'p3', '5']
			]
		});
		expect([...data.columns.get('a1')!]).toEqual([1, 3, 5]);
		expect([...data.columns.get('b1')!]).toEqual([5, NaN, 4]);
		expect([...keyedColumn(model, data, 'a2r')]).toEqual([NaN, 4, 2]);
		expect(rowsByLevel(model, data, 'unit').map((rows) => [...rows])).toEqual([[0], [1]]);
	});

	test.each<[string, string[], Partial<DataProblem>]>([
		[
			'a word',
			['p2', '', 'three', '3', '3'],
			{ code: 'not-a-number', record: 2, column: 'a1', value: 'three' }
		],
		[
			'an answer beyond the scale',
			['p2', '', '6', '3', '3'],
			{ code: 'out-of-range', record: 2, column: 'a1', value: '6' }
		],
		['half an answer', ['p2', '', '3.5', '3', '3'], { code: 'not-whole', record: 2, column: 'a1' }],
		[
			'a respondent who was there before',
			['p1', '', '3', '3', '3'],
			{ code: 'duplicate-respondent', record: 2, value: 'p1' }
		],
		['a respondent without a name', ['', '', '3', '3', '3'], { code: 'unnamed-respondent', record: 2 }],
		['a record that is too short', ['p2', '', '3', '3'], { code: 'ragged-record', record: 2 }]
	])('are refused for %s, saying where', (_what, row, problem) => {
		expect(dataProblems([['p1', '', '1', '2', '3'], row])).toEqual([expect.objectContaining(problem)]);
	});

	test('are refused when a column is missing or there twice, or nobody answered', () => {
		expect(dataProblems([['p1', '', '1', '2']], ['who', 'unit', 'a1', 'a2r'])).toEqual([
			{ code: 'missing-column', column: 'b1' }
		]);
		expect(dataProblems([['p1', '', '1', '2', '3', '4']], [...columns, 'a1'])).toEqual([
			{ code: 'duplicate-column', column: 'a1' }
		]);
		expect(dataProblems([])).toEqual([{ code: 'no-respondents' }]);
	});

	test('tell which labels of a segment no level takes', () => {
		const rows = [
			['p1', 'فروش', '1', '2', '3'],
			['p2', 'انبار', '1', '2', '3'],
			['p3', '', '1', '2', '3']
		];
		expect(unknownLabels(model, { columns, rows })).toEqual(new Map([['unit', ['انبار']]]));
	});
});

test('the same answers read by two models are keyed and scored by each of them', () => {
	const both = { ...valid, data: {}, segments: [], analyses: [] };
	const turned = parseModel(both);
	const plain = parseModel({
		...both,
		scales: [
			{ id: 'A', min: 1, max: 5, items: [{ id: 'a1' }, { id: 'a2r' }] },
			{ id: 'B', min: 1, max: 5, items: [{ id: 'b1' }] }
		]
	});
	const data = surveyData(turned, { columns: ['a1', 'a2r', 'b1'], rows: [['1', '2', '3']] });
	expect([...keyedColumn(turned, data, 'a2r')]).toEqual([4]);
	expect([...keyedColumn(plain, data, 'a2r')]).toEqual([2]);
	expect([...scoresOf(turned, data, 'A', 1)]).toEqual([2.5]);
	expect([...scoresOf(plain, data, 'A', 1)]).toEqual([1.5]);
});
