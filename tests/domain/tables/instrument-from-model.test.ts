import { expect, test } from 'vitest';
import { parseModel } from '#lib/domain/analysis/model.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { instrumentProblems } from '#lib/domain/integrity.ts';
import { instrumentFromModel } from '#lib/domain/tables/instrument-from-model.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';
import { model } from './csv-formats.ts';

const parse = (scales: unknown): ReturnType<typeof parseModel> =>
	parseModel({ case: 'two', title: 'Two', scales, analyses: [] });

test('a model becomes an instrument with one dimension a scale and its reverse-keyed items marked', () => {
	const instrument = instrumentFromModel(parseModel(model));
	expect(instrument.dimensions.map((d) => [d.code, d.title.fa, d.aspects.length])).toEqual([
		['kcf', 'مشتری‌محوری', 1]
	]);
	expect(instrument.items.map((item) => [item.code, item.aspect, item.reverseKeyed ?? false])).toEqual([
		['kcf-01', 'kcf-items', false],
		['kcf-02', 'kcf-items', true],
		['kcf-03', 'kcf-items', false],
		['kcf-04', 'kcf-items', false],
		['kcf-05', 'kcf-items', false],
		['kcf-06', 'kcf-items', false]
	]);
	expect(instrument.scales.map(({ min, max }) => [min, max])).toEqual([[1, 5]]);
	const questionnaire = composeQuestionnaire([{ instrument, form: 'all', hash: '' }]);
	expect(questionnaire.slots).toHaveLength(6);
});

test('its titles in both languages make it as sound as a built-in one', () => {
	const fa = 'عنوان';
	const titles = {
		title: { fa, en: 'Two' },
		scales: { A: { fa, en: 'A' } },
		items: { a1: { fa, en: 'one' }, a2: { fa, en: 'two' } }
	};
	const instrument = instrumentFromModel(
		parse([{ id: 'A', min: 1, max: 5, items: [{ id: 'a1' }, { id: 'a2', reverse: true }] }]),
		titles
	);
	expect(instrumentProblems(instrument)).toEqual([]);
});

test('columns match by the ids of the model, whatever its letters', () => {
	const instrument = instrumentFromModel(
		parse([{ id: 'Image', min: 1, max: 10, items: [{ id: 'IMAG1' }, { id: '2b' }, { id: 'گویه ۳' }] }])
	);
	const { matched, missing } = matchColumns(['گویه ۳', 'IMAG1', '2b'], instrument);
	expect(missing).toEqual([]);
	expect(matched.map(({ item }) => instrument.items.find((i) => i.code === item)?.text.en)).toEqual([
		'گویه ۳',
		'IMAG1',
		'2b'
	]);
});

test('a scale without points is kept, and its items are numbers that are averaged as they are', () => {
	const instrument = instrumentFromModel(
		parse([
			{ id: 'HRS', min: null, max: null, items: [{ id: 'HRS' }] },
			{ id: 'LEAD', min: 1, max: 5, items: [{ id: 'l1' }] }
		])
	);
	expect(instrument.dimensions.map((d) => d.code)).toEqual(['hrs', 'lead']);
	expect(instrument.items.map(({ kind, aspect }) => [kind, aspect])).toEqual([
		['number', 'hrs-items'],
		['rating', 'lead-items']
	]);
});

test('an item in two scales is refused', () => {
	const shared = { min: 1, max: 5, items: [{ id: 'x' }] };
	expect(() =>
		instrumentFromModel(
			parse([
				{ id: 'A', ...shared },
				{ id: 'B', ...shared }
			])
		)
	).toThrow(RangeError);
});
