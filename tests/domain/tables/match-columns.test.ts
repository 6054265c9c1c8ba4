import { describe, expect, test } from 'vitest';
import type { Instrument } from '#lib/domain/instrument.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';

const first = csf.items.find((item) => item.code === 'kcf-01')!;
const second = csf.items.find((item) => item.code === 'kcf-02')!;
const itemOf = (name: string): string | undefined => matchColumns([name], csf).matched[0]?.item;

describe('a column is recognised by the code of its item', () => {
	test.each(['kcf-01', 'KCF-01', 'kcf_01', 'KCF01', 'kcf1', ' kcf 01 ', 'kcf-۰۱', 'kcf.01'])('%j', (name) => {
		expect(itemOf(name)).toBe('kcf-01');
	});

	test.each(['kcf[SQ001]', 'kcf[SQ01]', 'kcf[01]', 'G02Q05[kcf01]', 'kcf-01: the first one'])(
		'%j, as survey tools write it',
		(name) => {
			expect(itemOf(name)).toBe('kcf-01');
		}
	);
});

describe('a column is recognised by its statement in either language', () => {
	const { fa, en } = first.text;

	test.each([
		['in Persian', fa],
		['in English', en],
		['without its stop, in capitals', en.replace('.', '').toUpperCase()],
		['typed on an Arabic keyboard', fa.replaceAll('ی', 'ي').replaceAll('ک', 'ك')],
		['with blanks for half spaces', fa.replaceAll('\u200c', ' ')],
		['with direction marks', `\u200f${fa}\u200f`],
		['in brackets behind a heading', `مشتریان کلیدی [${fa}]`],
		['in brackets behind a heading that has a number', `2. Key customers [${en}]`],
		['numbered with Persian digits', `۱. ${fa}`],
		['numbered with a dash', `۱- ${fa}`],
		['numbered with kashida', `۱۲ـ ${fa}`],
		['numbered with a bracket', `1) ${en}`],
		['numbered with a letter', `Q12. ${en}`],
		['numbered as a question', `سؤال ۳: ${fa}`],
		['behind the code of a survey tool', `G01Q01. ${en}`],
		['behind a code, in brackets', `G01Q01[SQ001]. How far is this true? [${en}]`]
	])('%s', (_, name) => {
		expect(itemOf(name)).toBe('kcf-01');
	});

	test('its number is not mistaken for the code of another item', () => {
		expect(itemOf(`kcf-02. ${en}`)).toBe('kcf-01');
	});
});

test('all columns of a form are found whatever their order, and the rest is kept aside', () => {
	const core = csf.forms.find((form) => form.code === 'core')!;
	const columns = ['respondent_id', ...core.items.toReversed().map((code) => code.toUpperCase()), 'comment'];
	const match = matchColumns(columns, csf, { items: core.items });
	expect(match.matched).toHaveLength(core.items.length);
	expect(match.missing).toEqual([]);
	expect(match.aside.map((column) => columns[column])).toEqual(['respondent_id', 'comment']);
	expect(match.problems).toEqual([]);
});

test('items without a column are named', () => {
	const match = matchColumns(['kcf-01'], csf, { items: ['kcf-01', 'kcf-02', 'km-01'] });
	expect(match.missing).toEqual(['kcf-02', 'km-01']);
});

test('a column of an item that is not asked is kept aside', () => {
	const match = matchColumns(['kcf-01', 'kcf-02'], csf, { items: ['kcf-01'] });
	expect(match.aside).toEqual([1]);
});

test('two columns for one item are a problem that names both', () => {
	expect(matchColumns(['kcf-01', 'x', 'KCF_01'], csf).problems).toEqual([
		{ code: 'two-columns-one-item', item: 'kcf-01', columns: ['kcf-01', 'KCF_01'] }
	]);
});

test('a table without any item is a problem', () => {
	expect(matchColumns(['a', 'b'], csf).problems).toEqual([{ code: 'nothing-matched', columns: ['a', 'b'] }]);
});

describe('a map wins', () => {
	test('over the name of the column', () => {
		const match = matchColumns(['kcf-01', 'other'], csf, { map: { 'kcf-01': 'KM_01', other: 'kcf-01' } });
		expect(match.matched.map(({ name, item, by }) => [name, item, by])).toEqual([
			['kcf-01', 'km-01', 'map'],
			['other', 'kcf-01', 'map']
		]);
	});

	test('over another column that has the name of the item', () => {
		const match = matchColumns(['mine', 'kcf-01'], csf, { map: { mine: 'kcf-01' } });
		expect(match.matched.map(({ name }) => name)).toEqual(['mine']);
		expect(match.aside).toEqual([1]);
		expect(match.problems).toEqual([]);
	});

	test('and can put a column aside', () => {
		expect(matchColumns(['kcf-01', 'kcf-02'], csf, { map: { 'kcf-01': '' } }).aside).toEqual([0]);
	});

	test('unless two of its columns are one item', () => {
		const { problems } = matchColumns(['a', 'b'], csf, { map: { a: 'kcf-01', b: 'kcf-01' } });
		expect(problems.map((problem) => problem.code)).toEqual(['two-columns-one-item']);
	});

	test('or it names what is not there', () => {
		expect(matchColumns(['a', 'kcf-01'], csf, { map: { b: 'kcf-01', a: 'kcf-99' } }).problems).toEqual([
			{ code: 'map-unknown-column', columns: ['b'] },
			{ code: 'map-unknown-item', item: 'kcf-99', columns: ['a'] }
		]);
	});
});

test('a statement that two items share is told apart by its section, or not guessed', () => {
	const both: Instrument = {
		...csf,
		items: [first, { ...second, text: first.text }],
		sections: [
			{ code: 's1', title: { fa: 'اهمیت', en: 'Importance' }, items: ['kcf-01'] },
			{ code: 's2', title: { fa: 'عملکرد', en: 'Performance' }, items: ['kcf-02'] }
		]
	};
	const names = [`Performance [${first.text.en}]`, `اهمیت [${first.text.fa}]`, first.text.en];
	const match = matchColumns(names, both);
	expect(match.matched.map(({ item }) => item)).toEqual(['kcf-02', 'kcf-01']);
	expect(match.aside).toEqual([2]);
});
