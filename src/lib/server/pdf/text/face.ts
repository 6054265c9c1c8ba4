import { openSync, type Font, type Glyph, type Position } from 'fontkit';

/** A stretch of one level and one style. `extra` widens each space, in ems, for justified lines. */
export interface Part {
	readonly text: string;
	readonly level: number;
	readonly extra: number;
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
	widthOf(text: string, level: number, features: readonly string[]): number;
}

interface Shaped {
	readonly glyphs: readonly Glyph[];
	readonly positions: readonly Position[];
	readonly advance: number;
}

const ZWNJ = 0x200c;
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
	const space = font.glyphForCodePoint(32).id;
	const zwnj = font.getGlyph(font.glyphForCodePoint(ZWNJ).id, [ZWNJ]);
	const cache = new Map<string, Shaped>();

	function shape(text: string, level: number, features: readonly string[]): Shaped {
		const rtl = level % 2 === 1;
		const key = `${rtl ? 1 : 0}${features.join()}|${text}`;
		const known = cache.get(key);
		if (known) return known;
		const { glyphs, positions } = shapeText(text, features, undefined, undefined, rtl ? 'rtl' : 'ltr');
		const shaped: Shaped = {
			positions,
			advance: positions.reduce((sum, p) => sum + p.xAdvance, 0),
			glyphs: glyphs.map((glyph, i) => {
				// fontkit turns ignorables into zero-width spaces; with its own glyph ZWNJ survives copy and search.
				if (glyph.id === space && positions[i]?.xAdvance === 0) return zwnj;
				// Readers turn visual order back letter by letter: lam-alef must map to «ا ل» to come out as «لا».
				return rtl && glyph.codePoints.length > 1
					? font.getGlyph(glyph.id, [...glyph.codePoints].reverse())
					: glyph;
			})
		};
		if (cache.size >= cacheLimit) cache.clear();
		cache.set(key, shaped);
		return shaped;
	}

	function layout(text: string, how?: readonly string[] | Carrier) {
		const { parts, features } = isCarrier(how)
			? how
			: { parts: [{ text, level: 0, extra: 0 }], features: how ?? [] };
		const glyphs: Glyph[] = [];
		const positions: Position[] = [];
		for (const part of parts) {
			const shaped = shape(part.text, part.level, features);
			for (const [i, glyph] of shaped.glyphs.entries()) {
				// PDFKit scales positions in place and reads advanceWidth afterwards: copies, and a live getter.
				const position = { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0, ...shaped.positions[i] };
				if (glyph.id === space) position.xAdvance += part.extra * font.unitsPerEm;
				glyphs.push(glyph);
				positions.push(position);
			}
		}
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
		widthOf: (text, level, features) => shape(text, level, features).advance / font.unitsPerEm
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
