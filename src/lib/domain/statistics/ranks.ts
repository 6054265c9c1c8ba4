import type { Numbers } from './sums.ts';

/** Differences of means that are equal on paper may differ in the last bit: they have to tie. */
export const roundForRanks = (value: number): number => Math.round(value * 1e10) / 1e10;

/** A column as places among its own distinct values, rounded to 10 decimals and ascending. */
export interface Coded {
	/** −1 for a gap (NaN). */
	readonly codes: Int32Array;
	readonly distinct: number;
}

/** Codes a column. Scores take few distinct values: sorting those is all the sorting there is. */
export function codesOf(values: Numbers): Coded {
	const codes = new Int32Array(values.length);
	const firstCode = new Map<number, number>();
	for (let i = 0; i < codes.length; i++) {
		const value = roundForRanks(values[i]!);
		let code = Number.isNaN(value) ? -1 : firstCode.get(value);
		if (code === undefined) firstCode.set(value, (code = firstCode.size));
		codes[i] = code;
	}
	const ascending = [...firstCode].sort((a, b) => a[0] - b[0]);
	const place = new Int32Array(ascending.length);
	ascending.forEach(([, code], at) => (place[code] = at));
	for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) codes[i] = place[codes[i]!]!;
	return { codes, distinct: ascending.length };
}

/** The midrank of every code from how often it occurs: 1 = lowest, tied values sharing their mean rank. */
export function midranksOfCounts(counts: Int32Array): { ranks: Float64Array; ties: number } {
	const ranks = new Float64Array(counts.length);
	let ties = 0;
	let below = 0;
	counts.forEach((t, code) => {
		ranks[code] = below + (t + 1) / 2;
		ties += t * t * t - t;
		below += t;
	});
	return { ranks, ties };
}

export interface Ranks {
	/** Rank of each value, 1 = lowest, tied values sharing their mean rank. */
	readonly ranks: Float64Array;
	/** Σ(t³ − t) over groups of t tied values. */
	readonly ties: number;
}

/** Midranks of values (without gaps) rounded to 10 decimals. */
export function midranks(values: Numbers): Ranks {
	const { codes, distinct } = codesOf(values);
	const counts = new Int32Array(distinct);
	for (const code of codes) counts[code]!++;
	const ofCode = midranksOfCounts(counts);
	const ranks = new Float64Array(codes.length);
	for (let i = 0; i < ranks.length; i++) ranks[i] = ofCode.ranks[codes[i]!]!;
	return { ranks, ties: ofCode.ties };
}
