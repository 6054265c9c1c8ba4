import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { openSync, type Glyph, type Position } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { marked } from '#lib/server/pdf/kit/rich.ts';
import { section } from '#lib/server/pdf/kit/section.ts';
import { columns } from '#lib/server/pdf/blocks/layout.ts';
import { paragraph } from '#lib/server/pdf/blocks/text.ts';
import { openFace } from '#lib/server/pdf/text/face.ts';
import { composeAndRead } from './compose-sample.ts';
import { popplerIsHere } from './page-ink.ts';

const lines = [
	'خانهٔ ما',
	'همهٔ مشتریان سامانهٔ مدیریت',
	'سامانهٔ CRM و نسخهٔ 2.5 و ادارهٔ ۱۲ و مسئلهٔ «خانهٔ ما»، رفتهٔ دیگر',
	'مدیرِ عاملِ شرکت، احساسِ تعلق',
	'عملاً خدمات ندارد؛ حتماً بیایید',
	'در پایان خانهٔ',
	'این کارِ'
];
const print = (locale: 'fa' | 'en', texts: readonly string[] = lines) =>
	composeAndRead(locale, (kit) =>
		section(
			kit,
			{ over: 'a', title: 'b' },
			texts.map((line) => paragraph(line, { dir: 'rtl' }))
		)
	);
const textOf = (pages: readonly { text: string }[]) => pages.map((page) => page.text).join('\n');
/** Guillemets are copied as they are drawn, the other way round. */
const plain = (text: string) => text.replace(/[«»\u200c]/g, '');

describe('the mark of a word’s last letter', () => {
	test.each(['fa', 'en'] as const)('does not part the word when pdf.js reads it (%s)', async (locale) => {
		const { pages } = await print(locale);
		for (const line of lines) expect(plain(textOf(pages))).toContain(plain(line));
		expect(textOf(pages)).not.toMatch(/[\s\u200c]\p{Mn}/u);
	});

	test('does not part it where a line wraps, is justified, or changes its weight', async () => {
		const words = 'خانهٔ همهٔ سامانهٔ ادارهٔ نامهٔ شیوهٔ مرحلهٔ پروژهٔ برنامهٔ'.split(' ');
		const long = Array.from({ length: 60 }, (_, i) => words[(i * i) % words.length]).join(' ');
		const { pages } = await composeAndRead('fa', (kit) =>
			section(kit, { over: 'a', title: 'b' }, [
				columns([
					{ span: 4, blocks: [paragraph(long)] },
					{ span: 8, blocks: [paragraph(long, { align: 'justify' })] }
				]),
				paragraph(marked('در **خانهٔ ما** و همهٔ **سامانهٔ** آن'))
			])
		);
		const found = plain(textOf(pages)).split(/\s+/);
		for (const word of new Set(long.split(' ')))
			expect(found.filter((one) => one === word).length, word).toBeGreaterThanOrEqual(
				2 * long.split(' ').filter((one) => one === word).length
			);
		expect(found.filter((one) => /^\p{Mn}/u.test(one))).toEqual([]);
	});

	test.runIf(popplerIsHere)('does not part it in pdftotext', async () => {
		const { bytes } = await print('fa');
		const text = execFileSync('pdftotext', ['-', '-'], { input: bytes }).toString();
		for (const word of ['خانهٔ', 'همهٔ', 'سامانهٔ', 'نسخهٔ', 'ادارهٔ', 'مسئلهٔ', 'عملاً'])
			expect(text.replace(/[\u202a-\u202e\u200e\u200f]/g, '')).toContain(word);
	});

	const { resolve } = createRequire(import.meta.url);
	test.each(['Regular', 'Medium', 'Bold'])('is drawn where the font puts it (%s)', (weight) => {
		const file = resolve(`vazirmatn/fonts/ttf/Vazirmatn-${weight}.ttf`);
		const { font } = openFace(file);
		const layout = font.layout as unknown as (text: string, how: object) => ReturnType<typeof font.layout>;
		const source = openSync(file);
		for (const line of [...lines.filter((some) => !/[0-9A-Z۰-۹«]/.test(some)), 'آب سؤال هٔ کٔ'])
			expect(inkOf(layout('', { parts: [{ text: line, level: 1, extra: 0 }], features: [] }))).toEqual(
				inkOf(source.layout(line, [], undefined, undefined, 'rtl'))
			);
	});
});

/** Every outline with the place where it is drawn. */
function inkOf({ glyphs, positions }: { glyphs: Glyph[]; positions: Position[] }): string[] {
	let pen = 0;
	return glyphs.flatMap((glyph, i) => {
		const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
		const at = `${pen + xOffset} ${yOffset}`;
		pen += xAdvance;
		const { commands } = glyph.path;
		return commands.length > 0 ? [`${at} ${JSON.stringify(commands)}`] : [];
	});
}
