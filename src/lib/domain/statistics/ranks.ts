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
	const counts = new Map<number, number>();
	for (const value of rounded) counts.set(value, (counts.get(value) ?? 0) + 1);
	const rankOf = new Map<number, number>();
	let ties = 0;
	let below = 0;
	// Scores take few distinct values: sorting those is all the sorting there is.
	for (const value of Float64Array.from(counts.keys()).sort()) {
		const t = counts.get(value)!;
		ties += t * t * t - t;
		rankOf.set(value, below + (t + 1) / 2);
		below += t;
	}
	for (let i = 0; i < rounded.length; i++) rounded[i] = rankOf.get(rounded[i]!)!;
	return { ranks: rounded, ties };
}
