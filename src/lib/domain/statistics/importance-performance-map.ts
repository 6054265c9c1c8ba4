import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { totalEffects } from './path-effects.ts';
import { constructSds, indexWeights, type ItemRanges } from './pls-metric.ts';
import type { PathModel } from './pls-model.ts';
import type { ItemMoments } from './pls-moments.ts';
import type { PlsSolution } from './pls.ts';

export interface MapPoint {
	readonly construct: string;
	/** Mean construct score, 0–100. */
	readonly performance: Maybe;
	/**
	 * Points that the target moves when this construct moves by one point, both 0–100 (unstandardised
	 * total effect); 0 where the model has no way to the target, 'not-applicable' for the target itself.
	 */
	readonly importance: Maybe;
}

/** Mean score of a construct on 0–100 with its PLS weights: Σω·(x̄ − min)/(max − min)·100. */
export function constructPerformance(
	model: PathModel,
	moments: ItemMoments,
	solution: PlsSolution,
	ranges: ItemRanges,
	construct: number
): Maybe {
	const weights = indexWeights(model, solution.weights, moments.sds, construct);
	if (isUnavailable(weights)) return weights;
	let sum = 0;
	for (const [at, weight] of weights.entries()) {
		const i = model.starts[construct]! + at;
		const range = ranges[i];
		if (!range) return unavailable('not-a-rating-scale');
		sum += (weight * (moments.means[i]! - range.min) * 100) / (range.max - range.min);
	}
	return sum;
}

/** Importance–performance map of a path model for one target construct (instruments.md §5.6). */
export function importancePerformanceMap(
	model: PathModel,
	moments: ItemMoments,
	solution: PlsSolution,
	ranges: ItemRanges,
	target: string
): MapPoint[] {
	const k = model.constructs.length;
	const to = model.constructs.findIndex((construct) => construct.code === target);
	if (to === -1) throw new RangeError(`unknown construct ${target}`);
	const total = totalEffects(model, solution.structure.paths);
	const sds = constructSds(model, solution.weights, moments.sds, ranges);
	return model.constructs.map(({ code }, j) => ({
		construct: code,
		performance: constructPerformance(model, moments, solution, ranges, j),
		importance: j === to ? unavailable('not-applicable') : importanceOf(total[to * k + j]!, sds[j]!, sds[to]!)
	}));
}

function importanceOf(effect: number, sdFrom: number, sdTo: number): Maybe {
	if (Number.isNaN(sdFrom) || Number.isNaN(sdTo)) return unavailable('not-a-rating-scale');
	return sdFrom > 0 && sdTo > 0 ? (effect * sdTo) / sdFrom : unavailable('negative-weights');
}
