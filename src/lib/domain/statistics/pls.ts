import { isUnavailable, type Maybe } from '../available.ts';
import type { PathModel } from './pls-model.ts';
import { type Structure, structureOf } from './pls-structure.ts';
import {
	constructCovariances,
	itemConstructCovariances,
	plsWeights,
	type WeightOptions
} from './pls-weights.ts';
import { disattenuate } from './plsc.ts';

export interface PlsOptions extends WeightOptions {
	/** Consistent PLS: correlations corrected for the unreliability of the constructs. */
	readonly consistent?: boolean;
	/** Loadings to be aligned with (a bootstrap draw takes the signs of the original). */
	readonly alignTo?: Float64Array;
}

/** An estimated path model. Rows and columns are numbered as in its `PathModel`. */
export interface PlsSolution {
	readonly consistent: boolean;
	/** False when a corrected correlation reaches 1: the consistent solution is improper. */
	readonly admissible: boolean;
	readonly iterations: number;
	/** One an item; construct variance 1. */
	readonly weights: Float64Array;
	/** One an item: correlation with its construct (consistent: of the common factor). */
	readonly loadings: Float64Array;
	/** Items × constructs: correlation with the composites. */
	readonly crossLoadings: Float64Array;
	/** Constructs × constructs. */
	readonly correlations: Float64Array;
	readonly structure: Structure;
}

/**
 * PLS path modelling, mode A, from the correlation matrix of the items (p × p, in the order of
 * `model.items`): instruments.md §5.4 and appendix A. Each construct is oriented so that its
 * loadings sum to a positive number. Unavailable: 'singular', 'not-converged', 'heywood'.
 */
export function estimatePls(
	model: PathModel,
	correlation: Float64Array,
	options: PlsOptions = {}
): Maybe<PlsSolution> {
	const found = plsWeights(model, correlation, options);
	if (isUnavailable(found)) return found;
	const { weights, iterations } = found;
	const p = model.items.length;
	const k = model.constructs.length;
	const crossLoadings = new Float64Array(p * k);
	itemConstructCovariances(model, correlation, weights, crossLoadings);
	orient(model, weights, crossLoadings, options.alignTo);
	const correlations = new Float64Array(k * k);
	constructCovariances(model, weights, crossLoadings, correlations);
	const loadings = new Float64Array(p);
	for (let i = 0; i < p; i++) loadings[i] = crossLoadings[i * k + model.blockOf[i]!]!;
	if (options.consistent) {
		const corrected = disattenuate(model, correlation, weights, correlations);
		if (isUnavailable(corrected)) return corrected;
		const structure = structureOf(model, corrected.correlations);
		if (isUnavailable(structure)) return structure;
		return { ...corrected, consistent: true, iterations, weights, crossLoadings, structure };
	}
	const structure = structureOf(model, correlations);
	if (isUnavailable(structure)) return structure;
	return {
		consistent: false,
		admissible: true,
		iterations,
		weights,
		loadings,
		crossLoadings,
		correlations,
		structure
	};
}

function orient(
	model: PathModel,
	weights: Float64Array,
	crossLoadings: Float64Array,
	alignTo: Float64Array | undefined
): void {
	const p = model.items.length;
	const k = model.constructs.length;
	for (let j = 0; j < k; j++) {
		const start = model.starts[j]!;
		const end = model.starts[j + 1]!;
		let direction = 0;
		for (let i = start; i < end; i++) direction += crossLoadings[i * k + j]! * (alignTo?.[i] ?? 1);
		if (direction >= 0) continue;
		for (let i = start; i < end; i++) weights[i] = -weights[i]!;
		for (let i = 0; i < p; i++) crossLoadings[i * k + j] = -crossLoadings[i * k + j]!;
	}
}
