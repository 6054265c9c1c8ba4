import { type Maybe, unavailable } from '../available.ts';
import { chiSquareUpper } from './distributions.ts';
import { midranks } from './ranks.ts';
import type { Numbers } from './sums.ts';

export interface KruskalWallis {
	/** Tie-corrected. */
	readonly h: Maybe;
	readonly df: Maybe;
	readonly p: Maybe;
	/** H/(n − 1), 0 … 1. */
	readonly epsilon2: Maybe;
	/** Of each group as given; of an empty group unavailable. */
	readonly meanRanks: Maybe[];
	readonly n: number;
	/** Σ(t³ − t) over tied values. */
	readonly ties: number;
}

/** Kruskal and Wallis's (1952) rank test of several groups; empty ones are left out. */
export function kruskalWallis(groups: readonly Numbers[]): KruskalWallis {
	const n = groups.reduce((sum, group) => sum + group.length, 0);
	const all = new Float64Array(n);
	let at = 0;
	for (const group of groups) {
		all.set(group, at);
		at += group.length;
	}
	const { ranks, ties } = midranks(all);
	const filled = groups.filter((group) => group.length > 0).length;
	let between = 0;
	at = 0;
	const meanRanks = groups.map((group): Maybe => {
		if (group.length === 0) return unavailable('no-answers');
		let sum = 0;
		for (let i = 0; i < group.length; i++) sum += ranks[at++]!;
		between += (sum * sum) / group.length;
		return sum / group.length;
	});
	const df: Maybe = filled >= 2 ? filled - 1 : unavailable('too-few', 2);
	const share = 1 - ties / (n ** 3 - n);
	if (typeof df !== 'number' || !(share > 0)) {
		const none = typeof df !== 'number' ? df : unavailable('zero-variance');
		return { h: none, df, p: none, epsilon2: none, meanRanks, n, ties };
	}
	const h = ((12 * between) / (n * (n + 1)) - 3 * (n + 1)) / share;
	return { h, df, p: chiSquareUpper(h, df), epsilon2: h / (n - 1), meanRanks, n, ties };
}
