import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPdf } from '#lib/server/pdf/build.ts';
import {
	drawings,
	elementsOf,
	openRead,
	pagesOf,
	pdfString,
	rawText,
	type ReadPage,
	type StructNode
} from './read-pdf.ts';

const created = '2026-11-21T08:00:00Z';
const specimen = (locale: 'fa' | 'en') => buildPdf({ kind: 'specimen', locale, created });

interface Read {
	readonly bytes: Uint8Array;
	readonly doc: PDFDocumentProxy;
	readonly pages: readonly ReadPage[];
	readonly elements: readonly StructNode[];
}
const read = {} as Record<'fa' | 'en', Read>;

beforeAll(async () => {
	for (const locale of ['fa', 'en'] as const) {
		const bytes = await specimen(locale);
		const doc = await openRead(bytes);
		read[locale] = { bytes, doc, pages: await pagesOf(doc), elements: await elementsOf(doc) };
	}
});
const textOf = (locale: 'fa' | 'en') => read[locale].pages.map((page) => page.text).join('\n');

describe('text that is found again', () => {
	test.each([
		'سلامت',
		'میشود',
		'مشتریمداری',
		'۱۴۰۳',
		'۱۲۳٬۴۵۶٫۷۸',
		'خلاصه',
		'Net Promoter Score',
		'info@example.ir'
	])('«%s» is whole in the Persian document', (word) => expect(textOf('fa')).toContain(word));

	test('digits are never turned round', () => {
		expect(textOf('fa')).toContain('۹۵٪');
		for (const reversed of ['۳۰۴۱', '۵۹٪', '۸۷٫۶۵۴٬۳۲۱']) expect(textOf('fa')).not.toContain(reversed);
	});

	test.each(['Cronbach’s α = 0.87', '−0.45', '1,250,000', 'https://example.com/report?id=42&lang=en'])(
		'“%s” is whole in the English document',
		(words) => expect(textOf('en')).toContain(words)
	);

	test('the words that replace each drawn line are in logical order, half-spaces included', () => {
		expect(rawText(read.fa.bytes)).toContain(pdfString('می‌شود، نمی‌توانیم'));
	});
});

describe('what is drawn', () => {
	test.each(['fa', 'en'] as const)('no missing glyph in %s', (locale) => {
		for (const page of drawings(read[locale].bytes)) {
			for (const [, hex = ''] of page.matchAll(/<([0-9a-f]+)>/g))
				expect(hex.match(/.{4}/g)).not.toContain('0000');
		}
	});

	test.each(['fa', 'en'] as const)('everything in %s is tagged or furniture', (locale) => {
		expect(drawings(read[locale].bytes)).toHaveLength(read[locale].pages.length);
		for (const page of drawings(read[locale].bytes)) {
			let depth = 0;
			for (const line of page.split('\n')) {
				if (/ (BDC|BMC)$/.test(line)) depth++;
				else if (line === 'EMC') depth--;
				else if (/(^| )(TJ|Tj|f|f\*|S|B|sh|Do)$/.test(line))
					expect(depth, line.slice(0, 80)).toBeGreaterThan(0);
			}
			expect(depth).toBe(0);
		}
	});

	test.each(['fa', 'en'] as const)('no word of %s runs off the page', (locale) => {
		for (const page of read[locale].pages) {
			for (const { text, x, y, width } of page.items) {
				if (text.trim() === '') continue;
				expect(x, text).toBeGreaterThan(15);
				expect(x + width, text).toBeLessThan(595.28 - 15);
				expect(y, text).toBeGreaterThan(20);
				expect(y, text).toBeLessThan(841.89 - 20);
			}
		}
	});

	test('Greek, Persian and Latin are embedded, and nothing else is asked of the reader', () => {
		const raw = rawText(read.fa.bytes);
		expect(raw).toMatch(/\/BaseFont \/[A-Z]{6}\+Vazirmatn-Regular/);
		expect(raw).not.toContain('/Helvetica');
	});
});

describe('finding one’s way', () => {
	test('the outline leads to the sections and the parts listed below them', async () => {
		const outline = (await read.fa.doc.getOutline()) ?? [];
		expect(outline.map((item) => item.title)).toHaveLength(3);
		expect(outline[2]?.items.map((item) => item.title)).toEqual(['میانگین عوامل', 'شصت ردیف']);
	});

	test('each line of the contents leads to the page it names', async () => {
		const { doc, pages } = read.en;
		const contents = await doc.getPage(2);
		const links = (await contents.getAnnotations()) as { dest?: string; subtype: string }[];
		expect(links).toHaveLength(7);
		for (const { dest = '' } of links) {
			const target = (await doc.getDestination(dest)) as [Parameters<typeof doc.getPageIndex>[0]] | null;
			const number = target && (await doc.getPageIndex(target[0])) + 1;
			expect(number).toBeGreaterThan(2);
			expect(pages[1]?.text).toContain(String(number));
		}
		const rows = pages.findIndex((page) => page.text.includes('Item number 1'));
		expect(pages[1]?.text).toMatch(new RegExp(`Sixty rows\\s*${rows + 1}`));
	});

	test('every page but the cover says which it is, of how many, and what it was computed from', () => {
		const { pages } = read.en;
		expect(pages[0]?.text).not.toContain('Page 1 of');
		for (const [i, page] of pages.entries()) {
			if (i === 0) continue;
			expect(page.text).toContain(`Page ${i + 1} of ${pages.length}`);
			expect(page.text).toContain('9f2c41ab77d0');
		}
	});

	test('a table that runs over pages repeats its header on each, and all its rows are there once', () => {
		const rows = read.en.pages.filter((page) => /Item number \d+/.test(page.text));
		expect(rows.length).toBeGreaterThan(2);
		for (const page of rows) expect(page.text).toContain('Inter-correlation');
		const numbers = [...textOf('en').matchAll(/Item number (\d+)/g)].map((match) => Number(match[1]));
		expect(numbers).toHaveLength(51);
		expect(new Set(numbers).size).toBe(51);
	});
});

describe('for those who listen', () => {
	const roles = (locale: 'fa' | 'en') => new Set(read[locale].elements.map((element) => element.role));

	test('the tree has sections, headings, lists, tables, figures, contents and links', () => {
		for (const role of [
			'Sect',
			'H1',
			'H2',
			'P',
			'L',
			'LI',
			'Lbl',
			'LBody',
			'Table',
			'THead',
			'TBody',
			'TR',
			'TH',
			'TD',
			'Figure',
			'TOC',
			'TOCI',
			'Link'
		]) {
			expect(roles('fa'), role).toContain(role);
		}
	});

	test('every figure tells its title and all its values', () => {
		const figures = read.en.elements.filter((element) => element.role === 'Figure');
		expect(figures).toHaveLength(7);
		expect(figures.map((figure) => figure.alt)).toContainEqual(
			expect.stringMatching(
				/^Score of each factor\. The dashed line.*Leadership & vision: Score 83, 95% interval 80 to 86/
			)
		);
		for (const figure of figures) expect(figure.alt).toMatch(/\d/);
	});

	test('a hidden value is read as hidden and not as zero', () => {
		const bars = read.en.elements.find((element) => element.alt?.startsWith('Score of each factor'));
		expect(bars?.alt).toContain('Innovation and continuous improvement for key accounts: Score –');
	});

	test('dots in a cell are read as words', () => {
		expect(rawText(read.fa.bytes)).toContain(pdfString('۳ از ۵'));
	});

	test('a Persian document says so, and marks English phrases as English', () => {
		const raw = rawText(read.fa.bytes);
		expect(raw).toContain('/Lang (fa-IR)');
		expect(raw).toContain('/Lang (en)');
		expect(rawText(read.en.bytes)).toContain('/Lang (fa)');
	});

	test('the file calls itself PDF/UA-1 and PDF/A-2a', async () => {
		const raw = rawText(read.fa.bytes);
		expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
		expect(raw).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
		expect(raw).not.toContain('/Direction /R2L');
		expect(await read.fa.doc.getMarkInfo()).toMatchObject({ Marked: true });
	});
});

describe('the same every time', () => {
	test('the same input gives the same bytes, whatever was printed in between', async () => {
		await specimen('en');
		expect(Buffer.from(await specimen('fa')).equals(Buffer.from(read.fa.bytes))).toBe(true);
	});

	test('the identifier follows the input', async () => {
		const later = await buildPdf({ kind: 'specimen', locale: 'fa', created: '2026-11-22T08:00:00Z' });
		const id = (bytes: Uint8Array) => /\/ID \[([^\]]+)\]/.exec(rawText(bytes))?.[1];
		expect(id(later)).not.toBe(id(read.fa.bytes));
	});
});
