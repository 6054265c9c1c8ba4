import { beforeAll, describe, expect, test } from 'vitest';
import { findInstrument, instruments } from '#lib/domain/instruments/index.ts';
import { composeQuestionnaire, type Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Locale } from '#lib/domain/text.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { groupsOf } from '#lib/server/pdf/paper/groups.ts';
import type { PaperCampaignFacts, PaperItem, PaperSheet } from '#lib/server/pdf/paper/sheet.ts';
import { pageView } from '#lib/ui/respondent/page-view.ts';
import { everyKind } from '../support/builders.ts';
import { drawings, elementsOf, openRead, pagesOf, pdfString, rawText, type ReadPage } from './read-pdf.ts';

const facts: PaperCampaignFacts = {
	audience: 'employee',
	client: 'شرکت آزمون',
	wave: 'موج یک',
	code: 'abcdefghjkmn',
	address: 'https://sanjeh.example/fa/s/abcdefghjkmn',
	closesOn: '2026-12-30',
	threshold: 7,
	units: ['فروش', 'پشتیبانی'],
	sample: false
};
const asked = (code: string, form: string): Questionnaire => {
	const instrument = code === 'every-kind' ? everyKind : findInstrument(code);
	if (!instrument) throw new Error(`no instrument ${code}`);
	return composeQuestionnaire([{ instrument, form, hash: '' }]);
};
const sheetOf = (
	questionnaire: Questionnaire,
	locale: Locale,
	campaign: PaperCampaignFacts | null = facts
): PaperSheet => ({
	title: questionnaire.parts[0]!.instrument.title[locale],
	campaign,
	pages: questionnaire.pages.map((page) => pageView(questionnaire, page, locale)),
	versions: questionnaire.parts.map((p) => `${p.instrument.code} ${p.instrument.version}`)
});
const print = (sheet: PaperSheet, locale: Locale, created = '2026-11-21T08:00:00Z') =>
	buildPdf({ kind: 'paper', sheet, locale, created });

interface Printed {
	readonly bytes: Uint8Array;
	readonly pages: readonly ReadPage[];
	readonly text: string;
}
async function printed(sheet: PaperSheet, locale: Locale): Promise<Printed> {
	const bytes = await print(sheet, locale);
	const pages = await pagesOf(await openRead(bytes));
	return { bytes, pages, text: pages.map((p) => p.text).join('\n') };
}
/** pdf.js drops half spaces and breaks lines where the page does. */
const plain = (text: string) => text.replace(/[\s\u200c]+/gu, '');

/** Outlines of four curves that are drawn and not filled: circles, and the rounded corners of squares. */
const rings = (bytes: Uint8Array): number =>
	drawings(bytes)
		.join('\n')
		.match(/(?: c\n(?:[-\d. ]+ l\n)?[-\d. ]+){3} c\n(?:[-\d. ]+ l\n)?h\nS/g)?.length ?? 0;

describe('the success factors in Persian', () => {
	const questionnaire = asked('csf', 'core');
	let core: Printed;
	beforeAll(async () => {
		core = await printed(sheetOf(questionnaire, 'fa'), 'fa');
	});

	test('every item stands on it in full, under its number', () => {
		for (const { item } of questionnaire.slots) expect(plain(core.text)).toContain(plain(item.text.fa));
		for (const number of ['۱', '۹', '۱۸']) expect(core.text).toContain(number);
	});

	test('half spaces are there for those who copy', () => {
		expect(rawText(core.bytes)).toContain(pdfString('می‌کند'));
	});

	test('the words of the scale head each table, with what stands for “don’t know”', () => {
		const words = plain(core.text);
		for (const { text } of questionnaire.slots[0]!.scale!.anchors) expect(words).toContain(plain(text.fa));
		expect(words).toContain(plain('نمی‌دانم / مربوط نیست'));
	});

	test('every point has a circle, with the figure inside by which it is entered', () => {
		// Five points and the way out for each item, and the two units.
		expect(rings(core.bytes)).toBe(18 * 6 + 2);
		for (const figure of ['۱', '۲', '۳', '۴', '۵', '–'])
			expect(
				core.pages.flatMap((p) => p.items).filter((i) => i.text === figure).length
			).toBeGreaterThanOrEqual(18);
	});

	test('every page says which form it is of, and how many there are', () => {
		const of = '۰۱۲۳۴۵۶۷۸۹'.charAt(core.pages.length);
		for (const [i, page] of core.pages.entries()) {
			expect(page.text).toContain('abcd-efgh-jkmn');
			expect(plain(page.text)).toContain(`صفحهٔ${'۰۱۲۳۴۵۶۷۸۹'.charAt(i + 1)}از${of}`);
		}
	});

	test('the first page says who asks, until when, on which terms, and where else', () => {
		const first = plain(core.pages[0]!.text);
		for (const words of [
			'شرکت آزمون با مشتریانش چگونه کار می‌کند؟',
			'۹ دی ۱۴۰۵',
			'دست‌کم ۷ نفر',
			'https://sanjeh.example/fa/s/abcdefghjkmn'
		])
			expect(first).toContain(plain(words));
	});

	test('the units can be ticked', () => {
		expect(core.text).toContain('پشتیبانی');
	});

	test('nothing runs over the edge of the paper', () => {
		for (const { x, width, text } of core.pages.flatMap((p) => p.items)) {
			if (text.trim() === '') continue;
			expect(x, text).toBeGreaterThan(45);
			expect(x + width, text).toBeLessThan(551);
		}
	});

	test('the first point stands on the side where Persian begins', () => {
		const at = (figure: string) => core.pages[0]!.items.filter((i) => i.text === figure).map((i) => i.x);
		// Two of each figure may be numbers of items; circles of one figure stand below one another.
		expect(Math.min(...at('۵'))).toBeLessThan(Math.min(...at('۴')));
		expect(Math.min(...at('۴'))).toBeLessThan(Math.min(...at('۳')));
	});
});

test('in English the first point stands on the left', async () => {
	const { pages } = await printed(sheetOf(asked('csf', 'core'), 'en'), 'en');
	const at = (figure: string) =>
		Math.max(
			...pages
				.flatMap((p) => p.items)
				.filter((i) => i.text === figure)
				.map((i) => i.x)
		);
	expect(at('1')).toBeLessThan(at('2'));
	expect(at('4')).toBeLessThan(at('5'));
});

test('items of every kind: circles, squares for several choices, a box for a number, lines for words', async () => {
	const { bytes, text } = await printed(
		sheetOf(asked('every-kind', 'full'), 'en', { ...facts, units: [] }),
		'en'
	);
	// 5 points and the way out, 11 points, two choices, three squares, the box for a number.
	expect(rings(bytes)).toBe(6 + 11 + 2 + 3 + 1);
	expect(text).toContain('Only if your answer to number 3 was “Yes”:');
	expect(text).toContain('several possible');
	expect(text).toContain('A whole number from 0 to 9,999');
	expect(text).toContain('0 = never');
	expect(text).not.toContain('Which unit');
});

test('an audit shows both descriptions and the points between them', async () => {
	const questionnaire = asked('nwankwo', 'full');
	const { bytes, text } = await printed(sheetOf(questionnaire, 'fa', { ...facts, units: [] }), 'fa');
	for (const { item } of questionnaire.slots)
		for (const pole of item.poles!) expect(plain(text)).toContain(plain(pole.fa));
	expect(rings(bytes)).toBe(20 * 6);
});

test('without a campaign it says on every page that it is a specimen, and has no code', async () => {
	const { pages } = await printed(sheetOf(asked('csf', 'full'), 'en', null), 'en');
	for (const { text } of pages) expect(text).toContain('Specimen');
	expect(pages.map((p) => p.text).join('')).not.toContain('Form code');
});

test('the same sheet gives the same bytes', async () => {
	const sheet = sheetOf(asked('customer-short', 'full'), 'fa');
	const [one, two] = [await print(sheet, 'fa'), await print(sheet, 'fa')];
	expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
});

describe.each(['fa', 'en'] as const)('every built-in questionnaire in %s', (locale) => {
	test.each(instruments.map((i) => i.code))(
		'%s is drawn with glyphs that exist, and all of it is tagged or furniture',
		async (code) => {
			const { bytes, pages } = await printed(sheetOf(asked(code, 'full'), locale), locale);
			const drawn = drawings(bytes);
			expect(drawn).toHaveLength(pages.length);
			for (const page of drawn) {
				for (const [, hex = ''] of page.matchAll(/<([0-9a-f]+)>/g))
					expect(hex.match(/.{4}/g)).not.toContain('0000');
				let depth = 0;
				for (const line of page.split('\n')) {
					if (/ (BDC|BMC)$/.test(line)) depth++;
					else if (line === 'EMC') depth--;
					else if (/(^| )(TJ|Tj|f|f\*|S|B|sh|Do)$/.test(line))
						expect(depth, line.slice(0, 80)).toBeGreaterThan(0);
				}
				expect(depth).toBe(0);
			}
		},
		30_000
	);
});

test('a screen reader meets headings, tables and lists', async () => {
	const doc = await openRead(await print(sheetOf(asked('csf', 'core'), 'fa'), 'fa'));
	const roles = (await elementsOf(doc)).map((e) => e.role);
	for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L']) expect(roles).toContain(role);
});

describe('which items share a table', () => {
	const item = (number: number, more: Partial<PaperItem> = {}): PaperItem => ({
		number,
		kind: 'rating',
		text: 'x',
		layout: 'words',
		choices: [
			{ value: '1', text: 'no' },
			{ value: '2', text: 'yes' }
		],
		...more
	});
	const kinds = (...items: PaperItem[]) =>
		groupsOf(items).map((g) => (g.kind === 'single' ? 'single' : `${g.kind} ${g.items.length}`));

	test('neighbours with the same words', () => {
		expect(kinds(item(1), item(2), item(3))).toEqual(['words 3']);
	});
	test('not across an item of another kind or with other words', () => {
		const other = item(3, { choices: [{ value: '1', text: 'never' }] });
		expect(
			kinds(item(1), item(2), other, item(4), item(5, { kind: 'text', layout: undefined as never }))
		).toEqual(['words 2', 'single', 'single', 'single']);
	});
	test('an audit always: its descriptions stand on both sides', () => {
		expect(kinds(item(1, { layout: 'poles' }))).toEqual(['poles 1']);
	});
});
