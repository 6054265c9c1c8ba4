/*
 * p values of one family of tests, adjusted; order kept. Only give tests that have a p value.
 */

/** Bonferroni: every p times their number, at most 1. */
export const bonferroni = (p: readonly number[]): number[] => p.map((each) => Math.min(1, each * p.length));

/** Holm (1979): the smallest times m, the next times m − 1, …, never decreasing, at most 1. */
export function holm(p: readonly number[]): number[] {
	const out = new Array<number>(p.length);
	let largest = 0;
	ascending(p).forEach((index, rank) => {
		largest = Math.max(largest, Math.min(1, (p.length - rank) * p[index]!));
		out[index] = largest;
	});
	return out;
}

/** Benjamini and Hochberg (1995): false discovery rate. */
export function benjaminiHochberg(p: readonly number[]): number[] {
	const out = new Array<number>(p.length);
	let smallest = 1;
	const order = ascending(p);
	for (let rank = order.length - 1; rank >= 0; rank--) {
		const index = order[rank]!;
		smallest = Math.min(smallest, (p.length / (rank + 1)) * p[index]!);
		out[index] = smallest;
	}
	return out;
}

const ascending = (p: readonly number[]): number[] => p.map((_, i) => i).sort((a, b) => p[a]! - p[b]!);
