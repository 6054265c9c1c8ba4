import type { Glyph, Position } from 'fontkit';
import type { ExtraGlyphs } from './extra-glyphs.ts';

const marks = new Map<number, boolean>();

/** Whether a character stands above or below another one and has no width of its own. */
export function isMark(codePoint: number): boolean {
	let known = marks.get(codePoint);
	if (known === undefined) marks.set(codePoint, (known = /\p{Mn}/u.test(String.fromCodePoint(codePoint))));
	return known;
}

const ZWNJ = 0x200c;
const isSpace = (glyph: Glyph | undefined) => glyph?.codePoints.length === 1 && glyph.codePoints[0] === 0x20;
const holdsMark = (glyph: Glyph | undefined) => glyph?.codePoints.some(isMark) === true;

/**
 * Keeps pdf.js from parting a word at the mark of its last letter, which in a line from right to left is drawn before
 * the letter. pdf.js passes spaces and marks by and measures from the last letter before them: the letter below the mark
 * is then so far away that another space must come between mark and letter, or on another line. So the space before a
 * mark is part of the letter to its left, or, where there is none, a sign of its own: it begins with a character that is
 * never seen, by which pdf.js does not take it for a space. Nothing that is drawn moves. Changes the arrays.
 */
export function keepWordsWhole(
	glyphs: Glyph[],
	positions: Position[],
	space: Glyph,
	extra: ExtraGlyphs
): void {
	const sign = () => extra.widen(space, 0, [ZWNJ, 0x20]);
	for (let i = glyphs.length - 1; i >= 0; i--) {
		if (!holdsMark(glyphs[i]) || holdsMark(glyphs[i - 1])) continue;
		if (i === 0) {
			glyphs.unshift(sign());
			positions.unshift({ xAdvance: 0, yAdvance: 0, xOffset: -space.advanceWidth, yOffset: 0 });
			continue;
		}
		const gap = positions[i - 1];
		if (!isSpace(glyphs[i - 1]) || !gap) continue;
		const [left, place] = [glyphs[i - 2], positions[i - 2]];
		const spread = gap.xAdvance - space.advanceWidth;
		if (left && place && spread === 0 && !isSpace(left) && !holdsMark(left)) {
			const merged = extra.widen(left, space.advanceWidth, [...left.codePoints, 0x20]);
			glyphs.splice(i - 2, 2, merged);
			positions.splice(i - 2, 2, { ...place, xAdvance: place.xAdvance + gap.xAdvance });
			continue;
		}
		glyphs[i - 1] = sign();
		if (!place) continue;
		place.xAdvance += spread;
		gap.xAdvance -= spread;
	}
}
