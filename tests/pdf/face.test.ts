import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { openFace } from '#lib/server/pdf/text/face.ts';

const file = createRequire(import.meta.url).resolve('vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf');
const shaped = (text: string, level: number, face = openFace(file)) =>
	(
		face.font.layout as unknown as (
			text: string,
			how: object
		) => { glyphs: { id: number; codePoints: number[] }[]; advanceWidth: number }
	)('', {
		parts: [{ text, level, extra: 0 }],
		features: []
	});
const letters = (glyphs: { codePoints: number[] }[]) =>
	glyphs.map((g) => String.fromCodePoint(...g.codePoints));

test('lam-alef is one glyph that gives its letters back in the order in which readers turn them round', () => {
	expect(letters(shaped('سلامت', 1).glyphs)).toEqual(['ت', 'م', 'ال', 'س']);
});

test('the half-space of می‌شود keeps its own character', () => {
	expect(letters(shaped('می‌شود', 1).glyphs)).toContain('\u200c');
});

test('letters are joined: a word is not as wide as its letters one by one', () => {
	const apart = [...'سازمان'].reduce((sum, letter) => sum + shaped(letter, 1).advanceWidth, 0);
	expect(shaped('سازمان', 1).advanceWidth).toBeLessThan(apart * 0.95);
});

test('spaces are widened by the justification alone', () => {
	const face = openFace(file);
	const layout = face.font.layout as unknown as (text: string, how: object) => { advanceWidth: number };
	const width = (extra: number) =>
		layout('', { parts: [{ text: 'a b c', level: 0, extra }], features: [] }).advanceWidth;
	expect(width(0.5) - width(0)).toBeCloseTo(face.font.unitsPerEm, 6);
});

test('a glyph stands for the characters of this text, whatever was set before', () => {
	const face = openFace(file);
	const [hyphen, dash] = ['\u002d', '\u2010'];
	const first = shaped(hyphen, 0, face).glyphs[0];
	const second = shaped(dash, 0, face).glyphs[0];
	expect(first?.codePoints).toEqual([0x2d]);
	expect(second?.codePoints).toEqual([0x2010]);
});
