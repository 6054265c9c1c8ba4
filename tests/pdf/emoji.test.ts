import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { describe, expect, test, vi } from 'vitest';
import type { ChartSpec } from '#lib/charts/spec.ts';
import { locales } from '#lib/domain/text.ts';
import { chart } from '#lib/server/pdf/blocks/chart.ts';
import { heading } from '#lib/server/pdf/blocks/heading.ts';
import { paragraph } from '#lib/server/pdf/blocks/text.ts';
import type { Kit } from '#lib/server/pdf/kit/kit.ts';
import { section } from '#lib/server/pdf/kit/section.ts';
import { printPicture } from '#lib/server/pdf/picture/print-picture.ts';
import { visualOrder } from '#lib/server/pdf/text/bidi.ts';
import * as emojiFonts from '#lib/server/pdf/text/emoji-font.ts';
import { layoutText } from '#lib/server/pdf/text/typeset.ts';
import { table } from '#lib/server/pdf/table/table.ts';
import { composeAndRead } from './compose-sample.ts';
import { drawings, elementsOf, openRead, pdfString, rawText } from './read-pdf.ts';

vi.mock(import('#lib/server/pdf/text/emoji-font.ts'), async (original) => {
	const actual = await original();
	return { ...actual, emojiFont: vi.fn(actual.emojiFont), emojiGlyphs: vi.fn(actual.emojiGlyphs) };
});

const customers = ['👍', '❤️', '😊', '😡', '🙏', '✅', '👍🏽', '🙏🏿', '👨‍👩‍👧‍👦', '👩‍💻', '❤️‍🔥', '🤷‍♀️', '🇮🇷', '1️⃣', '☎'];
const write = (lines: readonly string[]) => (kit: Kit) =>
	section(
		kit,
		{ over: 'a', title: 'b' },
		lines.map((line) => paragraph(line))
	);
const textOf = (pages: readonly { text: string }[]) => pages.map((page) => page.text).join('\n');
const latin = new TextDecoder('latin1');

/** The embedded fonts, each with what its glyphs are copied as. */
function fontsOf(bytes: Uint8Array): { font: Font; count: number; copied: string[] }[] {
	const raw = latin.decode(bytes);
	const streams = [...raw.matchAll(/(?<!end)stream\n/g)].flatMap((match) => {
		const from = match.index + match[0].length;
		try {
			return [inflateSync(bytes.subarray(from, raw.indexOf('\nendstream', from)))];
		} catch {
			return [];
		}
	});
	return streams.flatMap((stream, i) => {
		if (stream.subarray(0, 4).toString('latin1') !== 'true') return [];
		const font = create(stream);
		const characters = streams.slice(i).find((some) => some.includes('beginbfrange'));
		const ranges = [...(characters?.toString('latin1') ?? '').matchAll(/> \[(.*)\]/g)];
		const copied = ranges
			.flatMap(([, range = '']) => range.match(/<[^>]*>/g) ?? [])
			.map((entry) =>
				String.fromCharCode(...(entry.match(/[0-9a-f]{4}/g)?.map((unit) => parseInt(unit, 16)) ?? []))
			);
		return [{ font, count: font.maxp.numGlyphs ?? 0, copied }];
	});
}

/** Outlines of the embedded fonts, each with what it is copied as before it. */
const embedded = (bytes: Uint8Array): Set<string> =>
	new Set(
		fontsOf(bytes).flatMap(({ font, copied }) =>
			copied.map((text, gid) => text + JSON.stringify(font.getGlyph(gid).path.commands))
		)
	);

test('glyphs are as wide in the embedded fonts as the file says, which PDF/A asks for', async () => {
	const { bytes } = await composeAndRead('fa', write(['خانهٔ 👍 و همهٔ ما 👩‍💻 ❤️ مدیرِ عامل']));
	const said = [...rawText(bytes).matchAll(/\/W \[0 \[([^\]]*)\]/g)].map(([, widths = '']) =>
		widths.trim().split(/\s+/).map(Number)
	);
	const held = fontsOf(bytes).map(({ font, count }) =>
		Array.from({ length: count }, (_, gid) => (font.getGlyph(gid).advanceWidth * 1000) / font.unitsPerEm)
	);
	expect(said.length).toBeGreaterThan(0);
	expect(held).toHaveLength(said.length);
	// The first glyph is the missing one, which is never drawn; the last ones are parts of others.
	for (const widths of said)
		expect(
			held.some((some) => widths.every((width, i) => i === 0 || Math.abs(width - (some[i] ?? 0)) < 0.01))
		).toBe(true);
});

describe.each(locales)('emoji in what customers write (%s)', (locale) => {
	test('are drawn with the outlines that the emoji font has for them', async () => {
		const { bytes } = await composeAndRead(locale, write(customers));
		const outlines = embedded(bytes);
		for (const emoji of customers) {
			const [glyph] = emojiFonts.emojiGlyphs(emoji);
			const [beginning = ''] = emoji.split('\ufe0f');
			expect(outlines.has(beginning + JSON.stringify(glyph?.path.commands)), emoji).toBe(true);
			expect(glyph?.path.commands.length, emoji).toBeGreaterThan(10);
		}
		for (const page of drawings(bytes))
			for (const [, hex = ''] of page.matchAll(/<([0-9a-f]+)>/g))
				expect(hex.match(/.{4}/g)).not.toContain('0000');
	});

	test.each([
		'خیلی خوب 👍 ممنون',
		'همیشه ❤️ شما 🙏🏽 را داریم',
		'😡 افتضاح بود',
		'عالی بود 😊',
		'خانوادهٔ 👨‍👩‍👧‍👦 ما در 🇮🇷 است',
		'«خوب 👍» گفتند (✅) و رفتند',
		'Great 👍🏽, thanks ❤️! See 1️⃣ and 👩‍💻',
		'همهٔ 😊 ما',
		'Unknown as one: 👩‍🚀‍👽 and 🇮🇷🇩🇪'
	])('«%s» is copied and found as it was written', async (line) => {
		const dir = /\p{Script=Arabic}/u.test(line) ? 'rtl' : 'ltr';
		const { bytes, pages } = await composeAndRead(locale, (kit) =>
			section(kit, { over: 'a', title: 'b' }, [paragraph(line, { dir })])
		);
		expect(unbracketed(textOf(pages))).toContain(unbracketed(line));
		expect(rawText(bytes)).toContain(pdfString(line));
	});

	test('stand in titles, tables, charts, outline and what a chart says of itself', async () => {
		const say = (fa: string, en: string) => (locale === 'fa' ? fa : en);
		const labels = [say('فروش 👍', 'Sales 👍'), say('پشتیبانی ❤️', 'Support ❤️')];
		const [title, part] = [say('عنوان 😊', 'Title 😊'), say('بخش 🙏🏽', 'Part 🙏🏽')];
		const [head, cell] = [say('سرستون ✅', 'Head ✅'), say('خانه 😡', 'Cell 😡')];
		const { bytes, pages } = await composeAndRead(locale, (kit) =>
			section(kit, { over: 'a', title }, [
				heading(part, { listed: true }),
				table({ columns: [{ head, width: 10 }], rows: [[cell]] }),
				chart(bars(labels))
			])
		);
		for (const words of [title, part, head, cell, ...labels]) expect(textOf(pages)).toContain(words);
		expect(textOf(pages)).not.toContain('?');
		const doc = await openRead(bytes);
		const [outline] = await doc.getOutline();
		expect([outline?.title, outline?.items[0]?.title]).toEqual([title, part]);
		const figure = (await elementsOf(doc)).find((element) => element.role === 'Figure');
		expect(figure?.alt).toContain(labels[0]);
	});

	test('are drawn in pictures too', () => {
		const drawn = (label: string) =>
			new TextDecoder().decode(
				printPicture({ spec: bars([label]), about: '', lines: [], source: '' }, locale, 'svg')
			);
		expect(drawn('b 👍').length).toBeGreaterThan(drawn('b ?').length + 1000);
		expect(drawn('b 👍')).not.toMatch(/NaN|undefined/);
	});
});

/** pdf.js copies brackets as they are drawn in a line from right to left: the other way round. */
const unbracketed = (text: string) => text.replace(/[«»()]/g, '');
const bars = (labels: readonly string[]): Extract<ChartSpec, { kind: 'bars' }> => ({
	kind: 'bars',
	title: 'Bars 👍',
	summary: [],
	min: 0,
	max: 100,
	step: 20,
	rows: labels.map((label) => ({ label, value: 50, interval: null, tone: 'plain' })),
	heads: { row: 'Row', value: 'Score', interval: 'Interval' }
});

const set = (text: string, width = 1e6) =>
	layoutText([{ text, face: 'R', size: 10, colour: '#000000' }], width, 'rtl');

describe('on the line', () => {
	test('emoji are neutral: in Persian they follow each other from right to left', () => {
		const seen = visualOrder(set('خوب 😊👍 است')[0]?.atoms ?? []).map((atom) => atom.raw.trim());
		expect(seen.filter((piece) => piece !== '')).toEqual(['است', '👍', '😊', 'خوب']);
	});
	test('a row of emoji without a space is broken between them, and none is cut', () => {
		const lines = set('👩‍💻🙏🏽❤️'.repeat(40), 100);
		expect(lines.length).toBeGreaterThan(10);
		for (const line of lines) expect(line.width).toBeLessThanOrEqual(100.02);
		const all = lines.flatMap((line) => line.atoms.map((atom) => atom.raw));
		expect(new Set(all)).toEqual(new Set(['👩‍💻', '🙏🏽', '❤️']));
		expect(all).toHaveLength(120);
	});
	test('a sequence that the font does not know is drawn sign by sign and does not run off its column', () => {
		const sequence = Array.from({ length: 60 }, () => '👩‍🚀').join('\u200d');
		const lines = set(sequence, 100);
		for (const line of lines) expect(line.width).toBeLessThanOrEqual(100.02);
		expect(lines.flatMap((line) => line.atoms.map((atom) => atom.raw)).join('')).toBe(sequence);
		for (const line of set('🏽'.repeat(60), 100)) expect(line.width).toBeLessThanOrEqual(100.02);
	});
	test('what is no whole emoji is «?» or what is left of it, and nothing fails', () => {
		const odd = [
			'\ud83d',
			'\udc4d',
			'\u200d',
			'\ufe0f',
			'\u20e3',
			'\u{e0067}',
			'👨\u200d',
			'🇮',
			'🏽',
			'\u{10ffff}'
		];
		for (const text of odd)
			for (const line of set(`${text}a ${text}`))
				for (const atom of line.atoms) expect(Number.isFinite(atom.width), text).toBe(true);
		expect(set('𒀀')[0]?.atoms[0]?.text).toBe('?');
	});
	test('signs that the typeface has stay its own, and digits are no keycaps', () => {
		expect(set('© ™ 123 #*')[0]?.atoms.some((atom) => atom.emoji)).toBe(false);
	});
});

test('a document without emoji is the same bytes after one with emoji, and never asks for the font', async () => {
	const plain = ['سلام ۱۲۳ و خانهٔ ما', 'plain © text'];
	const asked = vi.mocked(emojiFonts.emojiFont);
	const askedGlyphs = vi.mocked(emojiFonts.emojiGlyphs);
	asked.mockClear();
	askedGlyphs.mockClear();
	const before = await composeAndRead('fa', write(plain));
	expect(asked.mock.calls.length + askedGlyphs.mock.calls.length).toBe(0);
	await composeAndRead('fa', write(customers));
	expect(askedGlyphs).toHaveBeenCalled();
	const after = await composeAndRead('fa', write(plain));
	expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(true);
});

test('a document with emoji is the same bytes whatever was printed before', async () => {
	const first = await composeAndRead('en', write(['one 👍', 'two 👍🏽']));
	await composeAndRead('en', write(['two 👍🏽', 'three 😊', 'one 👍']));
	const second = await composeAndRead('en', write(['one 👍', 'two 👍🏽']));
	expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
});

test('the font is opened once', () => expect(emojiFonts.emojiFont()).toBe(emojiFonts.emojiFont()));

test('one emoji adds little to a file, and hundreds of different ones still make a whole font', async () => {
	const size = async (lines: readonly string[]) => (await composeAndRead('en', write(lines))).bytes.length;
	expect((await size(['word 👍'])) - (await size(['word ok']))).toBeLessThan(1_500);
	const many = Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x1f300 + i)).filter(
		(emoji) => emojiFonts.emojiGlyphs(emoji).length > 0
	);
	const { bytes } = await composeAndRead('en', write([many.join(' ')]));
	const outlines = embedded(bytes);
	for (const emoji of many) {
		const [glyph] = emojiFonts.emojiGlyphs(emoji);
		expect(outlines.has(emoji + JSON.stringify(glyph?.path.commands)), emoji).toBe(true);
	}
});
