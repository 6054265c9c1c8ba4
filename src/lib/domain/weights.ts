import type { Weighting } from './wave-data.ts';

/** The weights that an index uses, Σ = 1, and what was asked for but not used. */
export interface UsedWeights {
	readonly kind: 'equal' | 'expert';
	readonly refused: 'empirical' | 'expert' | null;
	/** In the order of the codes. */
	readonly weights: readonly number[];
}

/**
 * The weights of the factors (instruments.md §4.3 step 5). Equal is the default. Expert weights are scaled to sum 1
 * over the factors that were asked; they are refused when one is missing, negative or not finite, or all are 0.
 * Empirical weights are always refused here: they need the path model and its bootstrap intervals beside them.
 */
export function usedWeights(codes: readonly string[], wanted: Weighting = { kind: 'equal' }): UsedWeights {
	const equal = codes.map(() => 1 / codes.length);
	if (wanted.kind === 'equal') return { kind: 'equal', refused: null, weights: equal };
	if (wanted.kind === 'empirical') return { kind: 'equal', refused: 'empirical', weights: equal };
	const values = codes.map((code) => wanted.values?.[code] ?? NaN);
	const sum = values.reduce((total, value) => total + value, 0);
	if (values.some((value) => !(value >= 0)) || !(sum > 0) || !Number.isFinite(sum)) {
		return { kind: 'equal', refused: 'expert', weights: equal };
	}
	return { kind: 'expert', refused: null, weights: values.map((value) => value / sum) };
}
