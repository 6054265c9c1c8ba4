import type { Numbers } from './sums.ts';

/** Differences of means that are equal on paper may differ in the last bit: they have to tie. */
export const roundForRanks = (value: number): number => Math.round(value * 1e10) / 1e10;

export interface Ranks {
	/** Rank of each value, 1 = lowest, tied values sharing their mean rank. */
	readonly ranks: Float64Array;
	/** Σ(t³ − t) over groups of t tied values. */
	readonly ties: number;
}

/** Midranks of values rounded to 10 decimals. */
export function midranks(values: Numbers): Ranks {
	const rounded = Float64Array.from(values, roundForRanks);
	const ascending = rounded.slice().sort();
	const rankOf = new Map<number, number>();
	let ties = 0;
	for (let start = 0; start < ascending.length;) {
		let end = start + 1;
		while (end < ascending.length && ascending[end] === ascending[start]) end++;
		const t = end - start;
		ties += t * t * t - t;
		rankOf.set(ascending[start]!, (start + 1 + end) / 2);
		start = end;
	}
	for (let i = 0; i < rounded.length; i++) rounded[i] = rankOf.get(rounded[i]!)!;
	return { ranks: rounded, ties };
}
