import { isAvailable, type Maybe } from './available.ts';
import { aggregateJudgements, ahpWeights, reciprocalMatrix } from './statistics/ahp.ts';
import type { Comparison } from './wave-data.ts';

/** Weights that follow from pairwise comparisons, and how far these agree with themselves (instruments.md §4.3 step 5). */
export interface ComparedWeights {
	readonly experts: number;
	/** Those that were weighted. */
	readonly factors: readonly string[];
	/** [factor][factor]: the geometric mean of what the experts judged. */
	readonly matrix: readonly (readonly number[])[];
	/** Σ = 1, in the order of the factors. */
	readonly weights: readonly number[];
	readonly lambdaMax: number;
	readonly consistencyIndex: number;
	/** By Saaty's table; 'not-applicable' below 3 factors, which cannot contradict each other. */
	readonly consistencyRatio: Maybe;
}

/** Judgements with a consistency ratio from here on contradict each other too much to be used (Saaty's convention). */
export const ratioLimit = 0.1;

export const isConsistent = ({ consistencyRatio }: Pick<ComparedWeights, 'consistencyRatio'>): boolean =>
	!isAvailable(consistencyRatio) || consistencyRatio < ratioLimit;

/**
 * The weights of some of the factors that experts compared: several experts count as the geometric mean of their
 * judgements. Throws RangeError where a factor was not compared, nobody judged, or judgements are missing or not
 * positive.
 */
export function comparedWeights(
	{ factors, experts }: Comparison,
	wanted: readonly string[] = factors
): ComparedWeights {
	const at = wanted.map((code) => factors.indexOf(code));
	if (at.includes(-1)) throw new RangeError('a factor was not compared');
	const together = aggregateJudgements(experts.map((judged) => reciprocalMatrix(factors.length, judged)));
	const matrix = at.map((i) => at.map((j) => together[i]?.[j] ?? NaN));
	const { weights, lambdaMax, consistencyIndex, consistencyRatio } = ahpWeights(matrix);
	return {
		experts: experts.length,
		factors: wanted,
		matrix,
		weights,
		lambdaMax,
		consistencyIndex,
		consistencyRatio
	};
}

export interface Contradiction {
	/** Codes of two factors, in their order. */
	readonly pair: readonly [string, string];
	/** How much more the first was judged to count than the second. */
	readonly judged: number;
	/** How much more it counts by all judgements together. */
	readonly implied: number;
}

/** The judgement that is furthest from what the others say, as a ratio; null where none differs from them. */
export function sharpestContradiction({ factors, matrix, weights }: ComparedWeights): Contradiction | null {
	let sharpest: Contradiction | null = null;
	let furthest = 1e-9;
	for (const [i, first] of factors.entries())
		for (const [j, second] of factors.entries()) {
			const [judged = NaN, implied] = [matrix[i]?.[j], (weights[i] ?? NaN) / (weights[j] ?? NaN)];
			const apart = Math.abs(Math.log(judged / implied));
			if (j <= i || !(apart > furthest)) continue;
			furthest = apart;
			sharpest = { pair: [first, second], judged, implied };
		}
	return sharpest;
}
