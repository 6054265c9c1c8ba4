/**
 * Chart specs: plain data with words already chosen, independent of any drawing library. One spec gives the canvas
 * of the web page, the vectors of the PDF, the table beside the chart and its text alternative.
 * A value that is hidden or not available is null: it is drawn as a gap with «–», never as 0.
 */

/** An interval in the unit of the value. */
export interface Interval {
	readonly lo: number;
	readonly hi: number;
}
export type Value = number | null;

interface Common {
	readonly title: string;
	/** Sentences of the text alternative that say what the chart shows; the values are added from the data. */
	readonly summary: readonly string[];
	/** Decimals of printed values; 0 where left out. */
	readonly digits?: number;
	/** 'percent' prints values with a percent sign (values are 0–100). */
	readonly unit?: 'percent';
}

interface Span {
	readonly min: number;
	readonly max: number;
	/** Distance of the axis marks. */
	readonly step?: number;
}

export interface GaugeSpec extends Common, Span {
	readonly kind: 'gauge';
	readonly value: Value;
	readonly interval?: Interval | null;
	/** From lowest to highest; `from` of the first is `min`. */
	readonly bands: readonly { readonly label: string; readonly from: number; readonly to: number }[];
	readonly heads: { readonly measure: string; readonly value: string; readonly interval?: string };
}

/** Tone of a mark: attention is orange and, where marks are points, a diamond. */
export type Tone = 'plain' | 'attention' | 'quiet';

export interface BarsSpec extends Common, Span {
	readonly kind: 'bars';
	readonly rows: readonly {
		readonly label: string;
		readonly value: Value;
		readonly interval?: Interval | null;
		readonly tone?: Tone;
		/** A word beside the number in the table, such as the band. */
		readonly remark?: string;
	}[];
	readonly threshold?: { readonly value: number; readonly label: string };
	readonly heads: {
		readonly row: string;
		readonly value: string;
		readonly interval?: string;
		readonly remark?: string;
	};
}

/** main: filled or solid blue; second: orange with diamonds; earlier: orange and dashed. */
export type SeriesStyle = 'main' | 'second' | 'earlier';

export interface Series {
	readonly label: string;
	readonly style: SeriesStyle;
	/** One for each axis or point in time. */
	readonly values: readonly Value[];
	readonly intervals?: readonly (Interval | null)[];
}

export interface RadarSpec extends Common, Span {
	readonly kind: 'radar';
	readonly axes: readonly string[];
	readonly series: readonly Series[];
	readonly heads: { readonly row: string };
}

export interface TrendSpec extends Common, Span {
	readonly kind: 'trend';
	/** Oldest first; a line break splits a label into two lines. */
	readonly points: readonly string[];
	readonly series: readonly Series[];
	readonly heads: { readonly row: string };
}

export interface DumbbellSpec extends Common, Span {
	readonly kind: 'dumbbell';
	readonly rows: readonly { readonly label: string; readonly first: Value; readonly second: Value }[];
	/** Names of the two sides; the gap is second − first. */
	readonly names: readonly [first: string, second: string];
	readonly heads: { readonly row: string; readonly gap: string };
}

export interface ScatterSpec extends Common {
	readonly kind: 'scatter';
	readonly points: readonly {
		readonly label: string;
		readonly x: Value;
		readonly y: Value;
		readonly tone?: Tone;
	}[];
	readonly x: Span & { readonly label: string; readonly digits?: number };
	readonly y: Span & { readonly label: string; readonly digits?: number };
	/** Where the quadrants meet, and their names: top left (shaded), top right, bottom left, bottom right. */
	readonly middle: { readonly x: number; readonly y: number };
	readonly quadrants: readonly [string, string, string, string];
	readonly heads: { readonly row: string };
}

export interface DistributionSpec extends Common {
	readonly kind: 'distribution';
	/** Lowest answer first, as on the scale. */
	readonly categories: readonly string[];
	/** `shares` in per cent, one for each category, Σ = 100; null where the row is hidden. */
	readonly rows: readonly {
		readonly label: string;
		readonly shares: readonly number[] | null;
		readonly n?: number;
	}[];
	readonly heads: { readonly row: string; readonly n?: string };
}

export interface ParetoSpec extends Common {
	readonly kind: 'pareto';
	/** Largest first; parts of the whole in per cent, and the same added up. */
	readonly rows: readonly {
		readonly label: string;
		readonly share: number;
		readonly cumulative: number;
		/** quiet: all others together, who are no single row. */
		readonly tone?: Tone;
	}[];
	readonly threshold?: { readonly value: number; readonly label: string };
	readonly heads: { readonly row: string; readonly share: string; readonly cumulative: string };
}

export interface HeatmapSpec extends Common {
	readonly kind: 'heatmap';
	readonly columns: readonly string[];
	readonly rows: readonly { readonly label: string; readonly n?: Value; readonly values: readonly Value[] }[];
	/** Four ascending cuts between the five shades; a value at a cut belongs to the darker shade. */
	readonly cuts: readonly [number, number, number, number];
	/** Words of the key, from the lightest shade to the darkest. */
	readonly key: readonly [string, string, string, string, string];
	readonly heads: { readonly row: string; readonly n?: string };
}

/** What Chart.js draws; the heatmap is a real table instead. */
export type DrawnSpec =
	GaugeSpec | BarsSpec | RadarSpec | TrendSpec | DumbbellSpec | ScatterSpec | DistributionSpec | ParetoSpec;
export type ChartSpec = DrawnSpec | HeatmapSpec;
