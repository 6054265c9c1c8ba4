import type { ChartSpec } from '#lib/charts/spec.ts';
import type { PathModelDrawing } from '../report/path-drawing.ts';

export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** A chart that leaves the page: it carries its title, its people and its source with it. */
export interface Picture {
	readonly spec: ChartSpec | PathModelDrawing;
	/** Whom it is about: client, wave, number of answers. */
	readonly about: string;
	/** Figures with their intervals, and what the reader has to know. */
	readonly lines: readonly string[];
	/** Where the numbers come from and when they were computed. */
	readonly source: string;
}
