import type { Font, FontTables, Glyph, Subset } from 'fontkit';

/** Above all identifiers that a font gives: TrueType has 16 bits for them. */
const first = 0x10000;

interface Extra {
	readonly from: Font;
	readonly id: number;
	readonly wider: number;
}

export interface ExtraGlyphs {
	/** The outline that `from` has under `id`, to be copied as `codePoints`. */
	make(from: Font, id: number, codePoints: readonly number[]): Glyph;
	/** The same outline with so many units more to its right, copied as `codePoints`. */
	widen(glyph: Glyph, wider: number, codePoints: readonly number[]): Glyph;
}

/**
 * Lets a font hand out glyphs that it does not have, which PDFKit embeds with its own: an outline of another font of as
 * many units an em, or an outline of its own that stands for other characters or takes more room. What is drawn with
 * one font of the document is one text to readers, in one order; a second font would cut it in three. (Members of
 * fontkit that are not documented: `_addGlyph`, `glyf`, `hmtx`, `loca` and `offset` of a subset.)
 */
export function extraGlyphs(font: Font): ExtraGlyphs {
	const extras: Extra[] = [];
	const made = new Map<number, Glyph>();
	const plain = font.createSubset.bind(font);
	font.createSubset = () => {
		const subset = plain();
		if (subset._addGlyph) addExtras(subset as Required<Subset>, font, extras, idOf);
		return subset;
	};

	const ids = new Map<string, number>();
	function idOf(from: Font, id: number, what: string, wider: number): number {
		const key = `${from === font ? 'own' : 'lent'}:${id}:${wider}:${what}`;
		let found = ids.get(key);
		if (found === undefined) {
			found = first + extras.push({ from, id, wider }) - 1;
			ids.set(key, found);
		}
		return found;
	}

	function make(from: Font, id: number, codePoints: readonly number[], wider: number): Glyph {
		const extra = idOf(from, id, codePoints.join(), wider);
		let glyph = made.get(extra);
		if (!glyph) {
			const base = from.getGlyph(id);
			glyph = {
				id: extra,
				codePoints,
				advanceWidth: base.advanceWidth + wider,
				get path() {
					return base.path;
				}
			};
			made.set(extra, glyph);
		}
		return glyph;
	}

	return {
		make: (from, id, codePoints) => make(from, id, codePoints, 0),
		widen(glyph, wider, codePoints) {
			const known = extras[glyph.id - first];
			return known
				? make(known.from, known.id, codePoints, known.wider + wider)
				: make(font, glyph.id, codePoints, wider);
		}
	};
}

function addExtras(
	subset: Required<Subset>,
	font: Font,
	extras: readonly Extra[],
	idOf: (from: Font, id: number, what: string, wider: number) => number
): void {
	const add = subset._addGlyph.bind(subset);
	const include = subset.includeGlyph.bind(subset);
	const encode = subset.encode.bind(subset);
	let lender: Font | null = null;

	// The parts of a compound glyph of another font come from there as well.
	subset.includeGlyph = (id) => include(lender ? idOf(lender, id, 'part', 0) : id);
	subset._addGlyph = (id) => {
		const extra = extras[id - first];
		if (!extra) return add(id);
		const own = subset.font;
		if (extra.from !== font) subset.font = lender = extra.from;
		const at = add(extra.id);
		[subset.font, lender] = [own, null];
		const metric = subset.hmtx.metrics[at];
		if (metric) metric.advance += extra.wider;
		// The short form of the table of places counts in twos, up to 128 KiB.
		const bytes = subset.glyf[at];
		if (bytes && bytes.length % 2 === 1) {
			subset.glyf[at] = Uint8Array.of(...bytes, 0);
			subset.offset++;
		}
		if (subset.offset > 0x1fffe) subset.loca.version = 1;
		return at;
	};
	subset.encode = () => {
		const lenders = new Set(subset.glyphs.flatMap((id) => extras[id - first]?.from ?? []));
		lenders.delete(font);
		if (lenders.size > 0) {
			const maxp = largest([font, ...lenders].map((some) => some.maxp));
			subset.font = Object.create(font, { maxp: { value: maxp } }) as Font;
		}
		return encode();
	};
}

/** What a reader may have to make room for. */
const largest = (tables: readonly FontTables['maxp'][]): FontTables['maxp'] =>
	Object.fromEntries(
		Object.keys(tables[0] ?? {}).map((key) => [key, Math.max(...tables.map((table) => table[key] ?? 0))])
	);
