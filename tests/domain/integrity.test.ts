import { describe, expect, test } from 'vitest';
import type { Instrument, Item } from '#lib/domain/instrument.ts';
import { instruments } from '#lib/domain/instruments/index.ts';
import {
	instrumentProblemCodes,
	instrumentProblems,
	type InstrumentProblemCode
} from '#lib/domain/integrity.ts';
import { InvalidInstrument, parseInstrument } from '#lib/domain/parse-instrument.ts';

type Mutable<T> = {
	-readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? Mutable<E>[] : Mutable<T[K]>;
};
type Draft = Mutable<Instrument>;

const word = (en: string) => ({ fa: 'متن', en });

const item = (code: string, more: Partial<Item> = {}): Item => ({
	code,
	kind: 'rating',
	text: word(code),
	scale: 'agr2',
	aspect: 'part',
	source: 'own',
	...more
});

const small: Instrument = {
	code: 'small',
	version: '1.0.0',
	title: word('Small'),
	purpose: word('To be broken'),
	audience: 'employee',
	scales: [
		{
			code: 'agr2',
			min: 1,
			max: 2,
			anchors: [
				{ value: 1, text: word('no') },
				{ value: 2, text: word('yes') }
			]
		},
		{ code: 'bare', min: 0, max: 10, anchors: [] }
	],
	dimensions: [
		{
			code: 'whole',
			title: word('Whole'),
			role: 'construct',
			aspects: [{ code: 'part', title: word('Part') }]
		}
	],
	items: [
		item('one'),
		item('two', { reverseKeyed: true }),
		item('three', { scale: 'bare', aspect: undefined, ends: [word('low'), word('high')] }),
		item('four', {
			kind: 'multiple',
			scale: undefined,
			aspect: undefined,
			options: [
				{ value: 1, text: word('a') },
				{ value: 14, text: word('b') }
			],
			askedIf: { item: 'one', values: [1] }
		})
	],
	sections: [
		{ code: 'first', title: word('First'), items: ['one', 'two'] },
		{ code: 'second', title: word('Second'), items: ['three', 'four'] }
	],
	forms: [
		{ code: 'full', title: word('Full'), items: ['one', 'two', 'three', 'four'], minutes: 1 },
		{ code: 'brief', title: word('Brief'), items: ['one'], minutes: 0.5 }
	],
	certificate: {
		basis: word('basis'),
		sources: { own: 'ours' },
		own: word('own'),
		permission: word('permission'),
		translation: word('translation')
	}
};

const at = <T>(list: T[], index: number): T => {
	const entry = list[index];
	if (entry === undefined) throw new Error(`nothing at ${index}`);
	return entry;
};

/** One way to break the sound instrument, and where the problem must be seen. */
const broken: [code: InstrumentProblemCode, at: string, how: string, breaking: (draft: Draft) => void][] = [
	['version', 'version', 'is not three numbers', (d) => (d.version = '1.0')],
	['code-pattern', 'code', 'has a capital', (d) => (d.code = 'Small')],
	['code-pattern', 'sections.2nd', 'begins with a figure', (d) => (at(d.sections, 0).code = '2nd')],
	['code-duplicate', 'scales.agr2', 'two scales', (d) => (at(d.scales, 1).code = 'agr2')],
	['code-duplicate', 'items.one', 'two items', (d) => (at(d.items, 1).code = 'one')],
	[
		'code-duplicate',
		'dimensions.whole',
		'a dimension and an aspect',
		(d) => (at(at(d.dimensions, 0).aspects, 0).code = 'whole')
	],
	['code-duplicate', 'forms.full', 'two forms', (d) => (at(d.forms, 1).code = 'full')],
	['text-missing', 'items.one.text.en', 'no English', (d) => (at(d.items, 0).text.en = ' ')],
	['text-missing', 'certificate.own.fa', 'no Persian', (d) => (d.certificate.own.fa = '')],
	['text-arabic-letters', 'title.fa', 'Arabic yeh', (d) => (d.title.fa = 'مشتري')],
	[
		'text-arabic-letters',
		'sections.first.title.fa',
		'Arabic kaf',
		(d) => (at(d.sections, 0).title.fa = 'كار')
	],
	['text-arabic-letters', 'purpose.fa', 'Arabic figures', (d) => (d.purpose.fa = 'متن ٥')],
	[
		'text-not-persian',
		'items.four.options.14.fa',
		'English in place of Persian',
		(d) => (at(at(d.items, 3).options ?? [], 1).text.fa = 'b')
	],
	['scale-range', 'scales.bare', 'below nought', (d) => (at(d.scales, 1).min = -1)],
	['scale-range', 'scales.bare', 'not a whole number', (d) => (at(d.scales, 1).max = 9.5)],
	['scale-range', 'scales.bare', 'one point', (d) => (at(d.scales, 1).max = 0)],
	['scale-anchors', 'scales.agr2', 'words on one end only', (d) => at(d.scales, 0).anchors.pop()],
	['scale-anchors', 'scales.agr2', 'words in the wrong order', (d) => at(d.scales, 0).anchors.reverse()],
	['scale-unknown', 'items.one', 'no such scale', (d) => (at(d.items, 0).scale = 'agr9')],
	['scale-unknown', 'items.one', 'no scale', (d) => delete at(d.items, 0).scale],
	['ends-missing', 'items.three', 'ends nowhere worded', (d) => delete at(d.items, 2).ends],
	['kind-mismatch', 'items.four', 'options with a scale', (d) => (at(d.items, 3).scale = 'agr2')],
	[
		'kind-mismatch',
		'items.one',
		'a rating with options',
		(d) => (at(d.items, 0).options = at(d.items, 3).options)
	],
	['aspect-unknown', 'items.one', 'no such aspect', (d) => (at(d.items, 0).aspect = 'other')],
	[
		'aspect-without-item',
		'dimensions.whole.extra',
		'nothing scored',
		(d) => at(d.dimensions, 0).aspects.push({ code: 'extra', title: word('Extra') })
	],
	[
		'aspect-without-item',
		'dimensions.hollow',
		'no aspect',
		(d) => d.dimensions.push({ code: 'hollow', title: word('Hollow'), role: 'construct', aspects: [] })
	],
	['options-missing', 'items.four', 'one option', (d) => at(d.items, 3).options?.pop()],
	['options-invalid', 'items.four', 'a fifteenth', (d) => (at(at(d.items, 3).options ?? [], 1).value = 15)],
	[
		'options-invalid',
		'items.four',
		'the same value twice',
		(d) => (at(at(d.items, 3).options ?? [], 1).value = 1)
	],
	[
		'condition-unknown-item',
		'items.four',
		'asked if nothing',
		(d) => (at(d.items, 3).askedIf = { item: 'nine', values: [1] })
	],
	[
		'condition-not-earlier',
		'items.one',
		'asked if a later item',
		(d) => (at(d.items, 0).askedIf = { item: 'two', values: [1] })
	],
	[
		'condition-values',
		'items.four',
		'asked if an impossible value',
		(d) => (at(d.items, 3).askedIf = { item: 'one', values: [3] })
	],
	[
		'condition-values',
		'items.four',
		'asked if no value',
		(d) => (at(d.items, 3).askedIf = { item: 'one', values: [] })
	],
	[
		'condition-outside-form',
		'forms.brief.four',
		'the condition is not asked',
		(d) => (at(d.forms, 1).items = ['four'])
	],
	[
		'section-empty',
		'sections.third',
		'an empty page',
		(d) => d.sections.push({ code: 'third', title: word('Third'), items: [] })
	],
	[
		'section-unknown-item',
		'sections.first.nine',
		'a page with no such item',
		(d) => at(d.sections, 0).items.push('nine')
	],
	['section-coverage', 'items.two', 'on no page', (d) => at(d.sections, 0).items.pop()],
	['section-coverage', 'items.one', 'on two pages', (d) => at(d.sections, 1).items.push('one')],
	['section-starts-reversed', 'sections.first', 'opens reversed', (d) => at(d.sections, 0).items.reverse()],
	[
		'section-starts-reversed',
		'forms.brief.first',
		'opens reversed in a form',
		(d) => (at(d.forms, 1).items = ['two'])
	],
	['form-missing', 'forms', 'no form', (d) => (d.forms = [])],
	['form-empty', 'forms.brief', 'an empty form', (d) => (at(d.forms, 1).items = [])],
	[
		'form-unknown-item',
		'forms.brief.nine',
		'a form with no such item',
		(d) => at(d.forms, 1).items.push('nine')
	],
	[
		'form-unknown-item',
		'forms.brief.one',
		'a form with an item twice',
		(d) => at(d.forms, 1).items.push('one')
	],
	['form-minutes', 'forms.full', 'takes no time', (d) => (at(d.forms, 0).minutes = 0)],
	['source-unknown', 'items.one', 'no such source', (d) => (at(d.items, 0).source = 'own,toString')],
	[
		'source-missing',
		'certificate.sources.own',
		'a source without words',
		(d) => (d.certificate = { ...d.certificate, sources: { own: '' } })
	]
];

const brokenBy = (breaking: (draft: Draft) => void): Instrument => {
	const draft = structuredClone(small) as Draft;
	breaking(draft);
	return draft;
};

describe('integrity of an instrument', () => {
	test('a sound instrument has no problem', () => {
		expect(instrumentProblems(small)).toEqual([]);
	});

	test.each(broken)('%s at %s: %s', (code, where, _, breaking) => {
		expect(instrumentProblems(brokenBy(breaking))).toContainEqual({ code, at: where });
	});

	test('every kind of problem is shown by a broken instrument', () => {
		const shown = new Set<string>(['shape', ...broken.map(([code]) => code)]);
		expect(instrumentProblemCodes.filter((code) => !shown.has(code))).toEqual([]);
	});

	test('figures alone need no Persian letter', () => {
		expect(instrumentProblems(brokenBy((d) => (d.title.fa = '۱–۳')))).toEqual([]);
	});
});

const problemsOf = (value: unknown) => {
	try {
		parseInstrument(value);
	} catch (error) {
		if (error instanceof InvalidInstrument) return error.problems;
		throw error;
	}
	return [];
};

describe('an instrument file given by a person', () => {
	test.each(instruments.map((i) => [i.code, i] as const))(
		'%s survives being written and read',
		(_, instrument) => {
			expect(parseInstrument(JSON.parse(JSON.stringify(instrument)))).toEqual(instrument);
		}
	);

	test.each([
		['nothing', null, 'instrument'],
		['a list', [], 'code'],
		['a member that no instrument has', { ...small, script: 'x' }, 'script'],
		['a code that is no text', { ...small, code: 7 }, 'code'],
		['one language only', { ...small, title: { en: 'Small' } }, 'title.fa'],
		['an unknown kind of item', { ...small, items: [{ ...item('one'), kind: 'slider' }] }, 'items.0.kind'],
		['no items', { ...small, items: [] }, 'items'],
		[
			'more items than can be asked',
			{ ...small, items: Array.from({ length: 501 }, (_, i) => item(`i${i}`)) },
			'items'
		],
		['an endless text', { ...small, title: { fa: 'م'.repeat(2001), en: 'x' } }, 'title.fa']
	])('%s is refused for its shape', (_, value, where) => {
		expect(problemsOf(value)).toContainEqual({ code: 'shape', at: where });
	});

	test('a well-shaped but unsound file is refused with all its problems', () => {
		const value = brokenBy((d) => {
			d.version = 'one';
			at(d.forms, 0).minutes = 0;
		});
		expect(problemsOf(value)).toEqual([
			{ code: 'version', at: 'version' },
			{ code: 'form-minutes', at: 'forms.full' }
		]);
	});
});
