import { type Maybe, unavailable } from '../available.ts';
import { normalTwoSided } from './distributions.ts';
import { midranks } from './ranks.ts';
import type { Numbers } from './sums.ts';

export interface MannWhitney {
	/** U of the first group: pairs in which it is higher, ties half. */
	readonly u: Maybe;
	/** Two-sided, normal approximation with tie correction. */
	readonly p: Maybe;
	/** The same with continuity correction. */
	readonly pCorrected: Maybe;
	/** Exact two-sided p: without ties and below 50 in each group. */
	readonly pExact: Maybe;
	/** 2U/(n₁n₂) − 1, −1 … 1. */
	readonly rankBiserial: Maybe;
}

const exactBelow = 50;

/** Mann–Whitney (Wilcoxon rank sum) test of two groups. Needs one value in each; 'zero-variance' when all tie. */
export function mannWhitney(x: Numbers, y: Numbers): MannWhitney {
	const n1 = x.length;
	const n2 = y.length;
	const n = n1 + n2;
	if (n1 === 0 || n2 === 0) {
		const none = unavailable('no-answers');
		return { u: none, p: none, pCorrected: none, pExact: none, rankBiserial: none };
	}
	const all = new Float64Array(n);
	all.set(x, 0);
	all.set(y, n1);
	const { ranks, ties } = midranks(all);
	let rankSum = 0;
	for (let i = 0; i < n1; i++) rankSum += ranks[i]!;
	const u = rankSum - (n1 * (n1 + 1)) / 2;
	const rankBiserial = (2 * u) / (n1 * n2) - 1;
	const sigma = Math.sqrt(((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1))));
	if (!(sigma > 0)) {
		const none = unavailable('zero-variance');
		return { u, p: none, pCorrected: none, pExact: none, rankBiserial };
	}
	const z = u - (n1 * n2) / 2;
	const exact = ties === 0 && n1 < exactBelow && n2 < exactBelow;
	return {
		u,
		p: normalTwoSided(z / sigma),
		pCorrected: normalTwoSided((z - Math.sign(z) * 0.5) / sigma),
		pExact: exact ? exactP(u, n1, n2) : unavailable('not-applicable'),
		rankBiserial
	};
}

/** Two-sided exact p from the number of ways in which U can come about. */
function exactP(u: number, n1: number, n2: number): number {
	// ways[i][s]: subsets of i ranks whose U is s, built up rank by rank.
	const top = n1 * n2;
	const ways = Array.from({ length: n1 + 1 }, () => new Float64Array(top + 1));
	ways[0]![0] = 1;
	for (let rank = 1; rank <= n1 + n2; rank++) {
		for (let i = Math.min(rank, n1); i >= 1; i--) {
			const shift = rank - i;
			if (shift > n2) continue;
			for (let s = top; s >= shift; s--) ways[i]![s]! += ways[i - 1]![s - shift]!;
		}
	}
	let total = 0;
	let tail = 0;
	const least = Math.min(u, top - u);
	ways[n1]!.forEach((count, s) => {
		total += count;
		if (s <= least) tail += count;
	});
	return Math.min(1, (2 * tail) / total);
}
