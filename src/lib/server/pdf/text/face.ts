import { openSync, type Font, type Glyph, type Position } from 'fontkit';
import { emojiFont, emojiGlyphs } from './emoji-font.ts';
import { copied } from './emoji.ts';
import { extraGlyphs } from './extra-glyphs.ts';
import { isMark, keepWordsWhole } from './whole-words.ts';

/** A stretch of one level and one style. `extra` widens each space, in ems, for justified lines. */
export interface Part {
	readonly text: string;
	readonly level: number;
	readonly extra: number;
	/** One emoji, drawn with the outline that the emoji font has for it. */
	readonly emoji?: boolean;
}

/** What PDFKit carries unseen from its `features` option to the font's layout: pieces in visual order. */
export interface Carrier {
	readonly parts: readonly Part[];
	readonly features: readonly string[];
}

export interface Face {
	/** For PDFKit's registerFont: a fontkit font whose `layout` takes a Carrier. */
	readonly font: Font;
	has(codePoint: number): boolean;
	/** Width in ems of a piece, shaped. */
	widthOf(text: string, level: number, features: readonly string[], emoji?: boolean): number;
}

interface Shaped {
	readonly glyphs: readonly Glyph[];
	readonly positions: readonly Position[];
	readonly advance: number;
	/** Something in it stands above or below a letter. */
	readonly marked: boolean;
}

const ZWNJ = 0x200c;
const ZWJ = 0x200d;
const still: Position = { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0 };
const codePoints = (text: string) => Array.from(text, (char) => char.codePointAt(0) ?? 0);
const cacheLimit = 20_000;
const isCarrier = (how: unknown): how is Carrier => typeof how === 'object' && how !== null && 'parts' in how;

/**
 * Opens a font file for PDFKit and teaches it to shape with an explicit direction. PDFKit itself reverses Persian
 * digits and orders words from left to right; here every piece comes in its place, with its own direction.
 */
export function openFace(file: string): Face {
	const font = openSync(file);
	rememberCodePoints(font);
	const shapeText = font.layout.bind(font);
	const space = font.glyphForCodePoint(32);
	const zwnj = font.getGlyph(font.glyphForCodePoint(ZWNJ).id, [ZWNJ]);
	const extra = extraGlyphs(font);
	/** Drawn as nothing, copied as `codes`. */
	const unseen = (codes: readonly number[]): [Glyph, Position] => [extra.make(font, zwnj.id, codes), still];
	const cache = new Map<string, Shaped>();

	function shape(text: string, level: number, features: readonly string[], emoji = false): Shaped {
		const rtl = level % 2 === 1;
		const key = emoji ? `emoji|${text}` : `${rtl ? 1 : 0}${features.join()}|${text}`;
		const known = cache.get(key);
		if (known) return known;
		const pairs = emoji ? shapeEmoji(text) : shapeWords(text, rtl, features);
		const shaped: Shaped = {
			glyphs: pairs.map(([glyph]) => glyph),
			positions: pairs.map(([, position]) => position),
			advance: pairs.reduce((sum, [, position]) => sum + position.xAdvance, 0),
			marked: pairs.some(([glyph]) => glyph.codePoints.some(isMark))
		};
		if (cache.size >= cacheLimit) cache.clear();
		cache.set(key, shaped);
		return shaped;
	}

	function shapeWords(text: string, rtl: boolean, features: readonly string[]): [Glyph, Position][] {
		const { glyphs, positions } = shapeText(text, features, undefined, undefined, rtl ? 'rtl' : 'ltr');
		return glyphs.flatMap((glyph, i): [Glyph, Position][] => {
			const position = positions[i] ?? still;
			// fontkit turns ignorables into zero-width spaces; with its own glyph ZWNJ survives copy and search.
			if (glyph.id === space.id && position.xAdvance === 0) return [[zwnj, position]];
			if (glyph.codePoints.length < 2) return [[glyph, position]];
			// Readers turn visual order back letter by letter: lam-alef must map to «ا ل» to come out as «لا».
			const codes = rtl ? [...glyph.codePoints].reverse() : glyph.codePoints;
			const letters = codes.filter((code) => !isMark(code));
			if (letters.length === codes.length || position.xAdvance === 0)
				return [[font.getGlyph(glyph.id, codes), position]];
			// pdf.js takes a glyph that stands for a letter and its mark for a mark, without width: «هٔ» is copied in two.
			const mark = unseen(codes.filter(isMark));
			const letter: [Glyph, Position] = [extra.make(font, glyph.id, letters), position];
			return rtl ? [mark, letter] : [letter, mark];
		});
	}

	/** The first picture is copied as the emoji, or as its beginning: what must be copied by itself follows unseen. */
	function shapeEmoji(text: string): [Glyph, Position][] {
		const [beginning = '', ...rest] = copied(text);
		const pictures = emojiGlyphs(text).map(({ id }, i): [Glyph, Position] => {
			const picture = extra.make(emojiFont(), id, i === 0 ? codePoints(beginning) : [ZWJ]);
			return [picture, { ...still, xAdvance: picture.advanceWidth }];
		});
		return [...pictures, ...rest.map((piece) => unseen(codePoints(piece)))];
	}

	function layout(text: string, how?: readonly string[] | Carrier) {
		const { parts, features } = isCarrier(how)
			? how
			: { parts: [{ text, level: 0, extra: 0 }], features: how ?? [] };
		const glyphs: Glyph[] = [];
		const positions: Position[] = [];
		let marked = false;
		for (const part of parts) {
			const shaped = shape(part.text, part.level, features, part.emoji);
			marked ||= shaped.marked;
			for (const [i, glyph] of shaped.glyphs.entries()) {
				// PDFKit scales positions in place and reads advanceWidth afterwards: copies, and a live getter.
				const position = { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0, ...shaped.positions[i] };
				if (glyph.id === space.id) position.xAdvance += part.extra * font.unitsPerEm;
				glyphs.push(glyph);
				positions.push(position);
			}
		}
		if (marked) keepWordsWhole(glyphs, positions, space, extra);
		return {
			glyphs,
			positions,
			get advanceWidth() {
				return positions.reduce((width, p) => width + p.xAdvance, 0);
			}
		};
	}
	font.layout = layout as Font['layout'];

	return {
		font,
		has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
		widthOf: (text, level, features, emoji) => shape(text, level, features, emoji).advance / font.unitsPerEm
	};
}

/**
 * fontkit keeps the characters that a glyph was first asked for. With them the text layer of a document would depend
 * on what the process printed before; so each glyph is handed out with the characters it stands for this time.
 */
function rememberCodePoints(font: Font): void {
	const plain = font.getGlyph.bind(font);
	const made = new Map<string, Glyph>();
	font.getGlyph = (id, codePoints = []) => {
		const key = `${id}:${codePoints.join()}`;
		const known = made.get(key);
		if (known) return known;
		const base = plain(id, codePoints);
		if (!base) return base;
		const glyph = Object.create(base, { codePoints: { value: codePoints } }) as Glyph;
		made.set(key, glyph);
		return glyph;
	};
}
