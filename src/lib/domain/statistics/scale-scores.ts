import type { Numbers } from './sums.ts';

/** How many of k items must be answered under a share rule: 0.55·20 is 11.000000000000002 and means 11. */
export const answersNeeded = (k: number, rule: number): number => Math.max(1, Math.ceil(rule * k - 1e-9));

/**
 * Scale score of every respondent: the mean of the answered keyed items when their share is at least
 * `rule` (the same as filling gaps with the person's mean); NaN where there is none.
 */
export function shareRuleScores(keyedItems: readonly Numbers[], rule: number): Float64Array {
	const n = keyedItems[0]?.length ?? 0;
	const needed = answersNeeded(keyedItems.length, rule);
	const sums = new Float64Array(n);
	const counts = new Int32Array(n);
	for (const item of keyedItems) {
		for (let i = 0; i < n; i++) {
			const answer = item[i]!;
			if (Number.isNaN(answer)) continue;
			sums[i]! += answer;
			counts[i]!++;
		}
	}
	for (let i = 0; i < n; i++) sums[i] = counts[i]! >= needed ? sums[i]! / counts[i]! : NaN;
	return sums;
}
