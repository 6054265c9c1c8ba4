import { type Maybe, unavailable } from '../available.ts';
import { completeColumns } from './complete.ts';
import { normalTwoSided } from './distributions.ts';
import { midranks, roundForRanks } from './ranks.ts';
import type { Numbers } from './sums.ts';

export interface WilcoxonSignedRank {
	/** Differences that are not zero. */
	readonly n: number;
	/** Sum of the ranks of the positive differences. */
	readonly v: Maybe;
	/** Two-sided, normal approximation with tie correction. */
	readonly p: Maybe;
	/** The same with continuity correction. */
	readonly pCorrected: Maybe;
	/** Exact two-sided p: without ties and zeros, below 50 pairs. */
	readonly pExact: Maybe;
}

const exactBelow = 50;

/**
 * Wilcoxon's signed rank test of x − y over complete pairs; differences are rounded to 10 decimals
 * so that equal ones tie, zeros are dropped. Unavailable when none is left.
 */
export function wilcoxonSignedRank(x: Numbers, y: Numbers): WilcoxonSignedRank {
	const [a, b] = completeColumns([x, y]) as [Float64Array, Float64Array];
	const differences = a.map((value, i) => roundForRanks(value - b[i]!));
	const nonZero = differences.filter((d) => d !== 0);
	const n = nonZero.length;
	if (n === 0) {
		const none = unavailable(a.length === 0 ? 'no-answers' : 'zero-variance');
		return { n, v: none, p: none, pCorrected: none, pExact: none };
	}
	const { ranks, ties } = midranks(nonZero.map(Math.abs));
	let v = 0;
	for (let i = 0; i < n; i++) if (nonZero[i]! > 0) v += ranks[i]!;
	const z = v - (n * (n + 1)) / 4;
	const sigma = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
	const exact = ties === 0 && n === differences.length && n < exactBelow;
	return {
		n,
		v,
		p: normalTwoSided(z / sigma),
		pCorrected: normalTwoSided((z - Math.sign(z) * 0.5) / sigma),
		pExact: exact ? exactP(v, n) : unavailable('not-applicable')
	};
}

/** Two-sided exact p: ways to choose ranks with a given sum. */
function exactP(v: number, n: number): number {
	const top = (n * (n + 1)) / 2;
	const ways = new Float64Array(top + 1);
	ways[0] = 1;
	for (let rank = 1; rank <= n; rank++) {
		for (let s = top; s >= rank; s--) ways[s]! += ways[s - rank]!;
	}
	const least = Math.min(v, top - v);
	let tail = 0;
	for (let s = 0; s <= least; s++) tail += ways[s]!;
	return Math.min(1, (2 * tail) / 2 ** n);
}
