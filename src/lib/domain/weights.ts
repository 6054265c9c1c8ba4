import { comparedWeights, type ComparedWeights, isConsistent } from './comparison.ts';
import type { Weighting } from './wave-data.ts';

/** The weights that an index uses, Σ = 1, and what was asked for but not used. */
export interface UsedWeights {
	readonly kind: Exclude<Weighting['kind'], 'empirical'>;
	readonly refused: Exclude<Weighting['kind'], 'equal'> | null;
	/** In the order of the codes. */
	readonly weights: readonly number[];
	/** Where factors were compared, also when that was refused for its contradictions. */
	readonly comparison?: ComparedWeights;
}

/**
 * The weights of the factors (instruments.md §4.3 step 5). Equal is the default. Expert weights are scaled to sum 1
 * over the factors that were asked; they are refused when one is missing, negative or not finite, or all are 0.
 * Pairwise comparisons are refused when a factor was not compared or their consistency ratio is .10 or more.
 * Empirical weights are always refused here: they need the path model and its bootstrap intervals beside them.
 */
export function usedWeights(codes: readonly string[], wanted: Weighting = { kind: 'equal' }): UsedWeights {
	const equal = { kind: 'equal', weights: codes.map(() => 1 / codes.length) } as const;
	switch (wanted.kind) {
		case 'equal':
			return { ...equal, refused: null };
		case 'empirical':
			return { ...equal, refused: 'empirical' };
		case 'expert': {
			const values = codes.map((code) => wanted.values?.[code] ?? NaN);
			const sum = values.reduce((total, value) => total + value, 0);
			if (values.some((value) => !(value >= 0)) || !(sum > 0) || !Number.isFinite(sum))
				return { ...equal, refused: 'expert' };
			return { kind: 'expert', refused: null, weights: values.map((value) => value / sum) };
		}
		case 'compared': {
			const comparison = compared(codes, wanted);
			if (!comparison) return { ...equal, refused: 'compared' };
			if (!isConsistent(comparison)) return { ...equal, refused: 'compared', comparison };
			return { kind: 'compared', refused: null, weights: comparison.weights, comparison };
		}
	}
}

function compared(codes: readonly string[], { comparison }: Weighting): ComparedWeights | null {
	try {
		return comparison ? comparedWeights(comparison, codes) : null;
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
