declare module 'fontkit' {
	export interface Glyph {
		readonly id: number;
		readonly codePoints: readonly number[];
		readonly advanceWidth: number;
		/** The outline in font units, y upwards. */
		readonly path: {
			readonly commands: readonly {
				readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
				readonly args: readonly number[];
			}[];
		};
	}
	export interface Position {
		xAdvance: number;
		yAdvance: number;
		xOffset: number;
		yOffset: number;
	}
	export interface GlyphRun {
		glyphs: Glyph[];
		positions: Position[];
	}
	export interface FontTables {
		readonly maxp: Readonly<Record<string, number>>;
	}
	/** The glyphs of a font that a document uses. What begins with «_» and the tables are TrueType's and undocumented. */
	export interface Subset {
		font: Font;
		readonly glyphs: readonly number[];
		readonly glyf: Uint8Array[];
		readonly hmtx: { readonly metrics: { advance: number }[] };
		readonly loca: { version: number };
		offset: number;
		includeGlyph(id: number): number;
		_addGlyph?(id: number): number;
		encode(): Uint8Array;
	}
	export interface Font extends FontTables {
		readonly unitsPerEm: number;
		hasGlyphForCodePoint(codePoint: number): boolean;
		getGlyph(id: number, codePoints?: readonly number[]): Glyph;
		glyphForCodePoint(codePoint: number): Glyph;
		createSubset(): Subset;
		layout(
			text: string,
			features?: readonly string[],
			script?: string,
			language?: string,
			direction?: 'ltr' | 'rtl'
		): GlyphRun;
	}
	export function openSync(file: string): Font;
	export function create(file: Uint8Array): Font;
}

declare module 'linebreak' {
	interface Break {
		readonly position: number;
		readonly required: boolean;
	}
	export default class LineBreaker {
		constructor(text: string);
		nextBreak(): Break | null;
	}
}
