/** A piece of an outline in the picture's own points, y downwards. */
export type Step =
	| readonly ['M' | 'L', number, number]
	| readonly ['Q', number, number, number, number]
	| readonly ['C', number, number, number, number, number, number]
	| readonly ['Z'];

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

interface Painted {
	readonly steps: readonly Step[];
	/** #RRGGBB */
	readonly colour: string;
	/** 0–1 */
	readonly alpha: number;
	/** Nothing is drawn outside; null for no bounds. Charts clip by rectangles only. */
	readonly clip: Box | null;
}

export interface FillMark extends Painted {
	readonly kind: 'fill';
	readonly evenOdd: boolean;
}

export interface StrokeMark extends Painted {
	readonly kind: 'stroke';
	readonly width: number;
	readonly cap: 'butt' | 'round' | 'square';
	readonly join: 'miter' | 'round' | 'bevel';
	readonly dash: readonly number[];
}

/** All that a picture is made of; text has become outlines. */
export type Mark = FillMark | StrokeMark;
