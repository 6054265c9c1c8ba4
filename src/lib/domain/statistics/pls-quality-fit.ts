import type { PathModel } from './pls-model.ts';
import type { PlsSolution } from './pls.ts';

export interface ModelFit {
	/** SRMR when the constructs may correlate freely: misfit of the measurement alone. */
	readonly saturated: number;
	/** SRMR when they correlate only as the paths imply: misfit of the whole model. */
	readonly estimated: number;
}

/**
 * Standardised root mean square residual: root of the mean squared difference between observed and
 * implied item correlations over the lower triangle with its diagonal (Henseler et al. 2014).
 * Implied between blocks: l·l′·r. Within a block: l·l′ for a common factor (consistent PLS); a composite
 * leaves its items free, so nothing is left over there.
 */
export function modelFit(model: PathModel, correlation: Float64Array, solution: PlsSolution): ModelFit {
	return {
		saturated: srmr(model, correlation, solution, solution.correlations),
		estimated: srmr(model, correlation, solution, impliedCorrelations(model, solution))
	};
}

function srmr(
	model: PathModel,
	correlation: Float64Array,
	{ loadings, consistent }: PlsSolution,
	constructs: Float64Array
): number {
	const p = model.items.length;
	const k = model.constructs.length;
	let squares = 0;
	for (let a = 0; a < p; a++) {
		for (let b = 0; b < a; b++) {
			const x = model.blockOf[a]!;
			const y = model.blockOf[b]!;
			if (x === y && !consistent) continue;
			const implied = loadings[a]! * loadings[b]! * constructs[x * k + y]!;
			squares += (correlation[a * p + b]! - implied) ** 2;
		}
	}
	return Math.sqrt(squares / ((p * (p + 1)) / 2));
}

/** Construct correlations that follow from the paths; constructs without predecessors correlate freely. */
function impliedCorrelations(model: PathModel, { correlations, structure }: PlsSolution): Float64Array {
	const k = model.constructs.length;
	const implied = new Float64Array(k * k);
	const starts = model.order.filter((j) => model.predecessors[j]!.length === 0);
	const outcomes = model.order.filter((j) => model.predecessors[j]!.length > 0);
	const placed: number[] = [];
	for (const j of [...starts, ...outcomes]) {
		const causes = model.predecessors[j]!;
		for (const m of placed) {
			let r = causes.length === 0 ? correlations[j * k + m]! : 0;
			for (const cause of causes) r += structure.paths[j * k + cause]! * implied[cause * k + m]!;
			implied[j * k + m] = implied[m * k + j] = r;
		}
		implied[j * k + j] = 1;
		placed.push(j);
	}
	return implied;
}
