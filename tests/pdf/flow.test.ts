import { describe, expect, test } from 'vitest';
import { heading } from '#lib/server/pdf/blocks/heading.ts';
import { columns, keep, space } from '#lib/server/pdf/blocks/layout.ts';
import { list } from '#lib/server/pdf/blocks/list.ts';
import { paragraph } from '#lib/server/pdf/blocks/text.ts';
import type { Block } from '#lib/server/pdf/kit/block.ts';
import { section } from '#lib/server/pdf/kit/section.ts';
import { table } from '#lib/server/pdf/table/table.ts';
import { composeAndRead } from './compose-sample.ts';
import { openRead, rawText } from './read-pdf.ts';

const sections = (blocks: readonly Block[], locale: 'fa' | 'en' = 'en') =>
	composeAndRead(locale, (kit) => section(kit, { over: 'Over', title: 'Title' }, blocks));
const words = (count: number, word = 'word') =>
	Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ');
const rowsOf = (count: number) => Array.from({ length: count }, (_, i) => [`row${i}.`, 'value']);
const two = [
	{ head: 'Head', width: 1 },
	{ head: 'Other', width: 1 }
];

describe('page breaks', () => {
	test.each([560, 600, 620, 640, 655])(
		'after %i points a heading stays with what it heads',
		async (filled) => {
			const { pages } = await sections([space(filled), heading('The heading'), paragraph(words(60))]);
			const withHeading = pages.findIndex((page) => page.text.includes('The heading'));
			expect(pages[withHeading]?.text).toContain('word0 ');
		}
	);

	test('headings that follow each other stay together with the first rows of a table', async () => {
		const { pages } = await sections([
			space(590),
			heading('One'),
			heading('Two', { level: 3 }),
			table({ columns: two, rows: rowsOf(20) })
		]);
		expect(pages[1]?.text).toMatch(/One[\s\S]*Two[\s\S]*row0\.[\s\S]*row1\./);
	});

	test('wherever the page ends, a paragraph leaves at least two lines on each side', async () => {
		for (let filled = 560; filled < 690; filled += 9) {
			const { pages } = await sections([space(filled), paragraph(words(85))]);
			const lines = pages.map(
				(page) =>
					new Set(page.items.filter((item) => /word\d/.test(item.text)).map((item) => Math.round(item.y)))
						.size
			);
			expect(lines.reduce((sum, n) => sum + n, 0)).toBe(6);
			expect(lines, `after ${filled}`).not.toContain(1);
		}
	});

	test('a paragraph over two pages is one element', async () => {
		const { bytes } = await sections([space(630), paragraph(words(110))]);
		const doc = await openRead(bytes);
		const paragraphs = rawText(bytes).match(/\/S \/P\n/g) ?? [];
		expect(doc.numPages).toBe(2);
		// The overline of the section, and ours.
		expect(paragraphs).toHaveLength(2);
	});

	test('a list breaks between its items and keeps counting', async () => {
		const { pages } = await sections([space(560), list(Array.from({ length: 12 }, (_, i) => `item${i}`))]);
		expect(pages[0]?.text).toContain('item0');
		expect(pages[1]?.text).toContain('item11');
		expect(pages[1]?.text).toContain('12');
	});

	test('what is kept together moves together', async () => {
		const { pages } = await sections([
			space(600),
			keep([paragraph('first thing'), space(80), paragraph('last thing')])
		]);
		expect(pages[1]?.text).toMatch(/first thing[\s\S]*last thing/);
	});

	test('columns that are taller than a page follow each other instead of running off it', async () => {
		const { pages } = await sections([
			columns([
				{ span: 6, blocks: [paragraph(words(900))] },
				{ span: 6, blocks: [paragraph('after')] }
			])
		]);
		const all = pages.map((page) => page.text).join(' ');
		expect(all).toContain('word899');
		expect(all).toContain('after');
		for (const page of pages) for (const item of page.items) expect(item.y).toBeGreaterThan(20);
	});
});

describe('tables', () => {
	test.each([2, 3, 27, 28, 29, 30, 31, 57, 60])('of %i rows: none is lost, none is alone', async (count) => {
		const { pages } = await sections([table({ columns: two, rows: rowsOf(count), note: 'note' })]);
		const shown = pages.map((page) =>
			[...page.text.matchAll(/row(\d+)\./g)].map((match) => Number(match[1]))
		);
		expect(shown.flat()).toEqual(Array.from({ length: count }, (_, i) => i));
		for (const rows of shown) expect(rows.length).toBeGreaterThan(1);
		expect(pages.at(-1)?.text).toContain('note');
	});

	test('the repeated header is furniture: one table, one header for a screen reader', async () => {
		const { bytes, pages } = await sections([table({ columns: two, rows: rowsOf(60) })]);
		expect(pages.length).toBeGreaterThan(1);
		expect(rawText(bytes).match(/\/S \/Table\n/g)).toHaveLength(1);
		expect(rawText(bytes).match(/\/Scope \/Column/g)).toHaveLength(2);
		for (const page of pages) expect(page.text).toContain('Head');
	});
});

describe('names of any length', () => {
	const long =
		'شرکت توسعهٔ خدمات یکپارچهٔ ارتباط با مشتریان و فناوری‌های نوین بازرگانی پارس شرق (سهامی خاص) شعبهٔ مرکزی';

	test('a long organization name in the page head shrinks or wraps, and is all there', async () => {
		const { pages } = await composeAndRead(
			'fa',
			(kit) => section(kit, { over: 'الف', title: long }, [paragraph(long)]),
			long
		);
		const [page] = pages;
		for (const item of page?.items ?? []) {
			expect(item.x).toBeGreaterThan(45);
			expect(item.x + item.width).toBeLessThan(550);
		}
		expect(page?.text.match(/مرکزی/g)).toHaveLength(3);
	});

	test('an unbroken name in a narrow cell is set smaller, not cut off', async () => {
		const name = 'Donaudampfschifffahrtsgesellschaftskapitaen';
		const narrow = {
			columns: [
				{ head: 'A', width: 1 },
				{ head: 'B', width: 30 }
			],
			rows: [
				[name, 'x'],
				['y', name]
			]
		};
		const { pages } = await sections([table(narrow)]);
		expect(pages[0]?.text.match(new RegExp(name, 'g'))).toHaveLength(2);
	});

	test('signs that would break the file’s description are replaced in it', async () => {
		const { bytes } = await sections([paragraph('x')]);
		expect(rawText(bytes)).not.toContain('A <title>');
		const doc = await openRead(bytes);
		expect(((await doc.getMetadata()).info as { Title?: string }).Title).toBe('A ‹title› ＆ more');
	});
});
