import { type Maybe, unavailable } from '../available.ts';
import type { PathModel } from './pls-model.ts';

export interface Disattenuated {
	readonly loadings: Float64Array;
	readonly correlations: Float64Array;
	readonly admissible: boolean;
}

/**
 * ρA of Dijkstra and Henseler (2015) for one block of weights with construct variance 1:
 * (w′w)²·w′(S − diag S)w / w′(ww′ − diag ww′)w. One item: 1 by convention.
 */
export function rhoA(
	model: PathModel,
	correlation: Float64Array,
	weights: Float64Array,
	block: number
): Maybe {
	const p = model.items.length;
	const start = model.starts[block]!;
	const end = model.starts[block + 1]!;
	if (end - start === 1) return 1;
	let squares = 0;
	let fourths = 0;
	let between = 0;
	for (let a = start; a < end; a++) {
		const square = weights[a]! * weights[a]!;
		squares += square;
		fourths += square * square;
		for (let b = start; b < end; b++)
			if (a !== b) between += weights[a]! * weights[b]! * correlation[a * p + b]!;
	}
	const denominator = squares * squares - fourths;
	return denominator > 0 ? (squares * squares * between) / denominator : unavailable('heywood');
}

/**
 * Consistent PLS (Dijkstra and Henseler 2015): construct correlations r/√(ρA·ρA′) and loadings
 * w·√ρA/(w′w). 'heywood' when a ρA is not positive.
 */
export function disattenuate(
	model: PathModel,
	correlation: Float64Array,
	weights: Float64Array,
	composites: Float64Array
): Maybe<Disattenuated> {
	const k = model.constructs.length;
	const roots = new Float64Array(k);
	const loadings = new Float64Array(weights.length);
	for (let j = 0; j < k; j++) {
		const reliability = rhoA(model, correlation, weights, j);
		if (typeof reliability !== 'number' || !(reliability > 0)) return unavailable('heywood');
		roots[j] = Math.sqrt(reliability);
		const single = model.starts[j + 1]! - model.starts[j]! === 1;
		let squares = 0;
		for (let i = model.starts[j]!; i < model.starts[j + 1]!; i++) squares += weights[i]! * weights[i]!;
		for (let i = model.starts[j]!; i < model.starts[j + 1]!; i++) {
			loadings[i] = single ? 1 : (weights[i]! * roots[j]!) / squares;
		}
	}
	const correlations = new Float64Array(k * k);
	let admissible = true;
	for (let a = 0; a < k; a++) {
		correlations[a * k + a] = 1;
		for (let b = 0; b < a; b++) {
			const corrected = composites[a * k + b]! / (roots[a]! * roots[b]!);
			if (Math.abs(corrected) >= 1) admissible = false;
			correlations[a * k + b] = correlations[b * k + a] = corrected;
		}
	}
	return { loadings, correlations, admissible };
}
