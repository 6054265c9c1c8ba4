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
	export interface Font {
		readonly unitsPerEm: number;
		hasGlyphForCodePoint(codePoint: number): boolean;
		getGlyph(id: number, codePoints?: readonly number[]): Glyph;
		glyphForCodePoint(codePoint: number): Glyph;
		layout(
			text: string,
			features?: readonly string[],
			script?: string,
			language?: string,
			direction?: 'ltr' | 'rtl'
		): GlyphRun;
	}
	export function openSync(file: string): Font;
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
