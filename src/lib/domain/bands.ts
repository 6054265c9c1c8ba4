/** Readiness bands, lowest first. Their cut-offs are conventions, not published norms (instruments.md §4.3 step 6). */
export const bands = [
	'not-ready',
	'weak-foundations',
	'partly-ready',
	'ready-with-improvements',
	'fully-ready'
] as const;
export type Band = (typeof bands)[number];

/** The lower bounds of the second to the fifth band, rising, each inclusive. */
export type Cutoffs = readonly [number, number, number, number];

export const defaultCutoffs: Cutoffs = [20, 40, 60, 80];

// A mean of 60 may come out as 59.999999999999993.
const slack = 1e-9;

/** Whether a score reaches a lower bound (inclusive, rounding errors forgiven). */
export const reaches = (score: number, cutoff: number): boolean => score + slack >= cutoff;

/** The band of a score of 0–100. Lower bounds belong to the band. */
export function bandOf(score: number, cutoffs: Cutoffs = defaultCutoffs): Band {
	const level = cutoffs.filter((cutoff) => reaches(score, cutoff)).length;
	return bands[level] ?? bands[0];
}

/** The lower of two bands. */
export const lowerBand = (a: Band, b: Band): Band => (bands.indexOf(a) <= bands.indexOf(b) ? a : b);

/** The cut-offs strictly inside an interval: an index whose interval holds one lies "between two bands". */
export const cutoffsWithin = (lo: number, hi: number, cutoffs: Cutoffs = defaultCutoffs): number[] =>
	cutoffs.filter((cutoff) => lo < cutoff - slack && cutoff + slack < hi);
