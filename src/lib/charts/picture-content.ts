import type { ChartSpec } from './spec.ts';

/** A chart with what has to be said beside it wherever it goes. */
export interface PictureContent {
	readonly spec: ChartSpec;
	/** The number of people, in words. */
	readonly people: string | null;
	/** Figures with their intervals, and what the reader has to know. */
	readonly lines: readonly string[];
}
