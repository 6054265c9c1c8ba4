import { type Maybe, unavailable } from '../available.ts';
import type { PathModel } from './pls-model.ts';

/** Ends of the rating scale of an item; the same for a reverse item after keying. */
export interface ItemRange {
	readonly min: number;
	readonly max: number;
}

/** Ranges in the order of `PathModel.items`; undefined where an item is no rating. */
export type ItemRanges = readonly (ItemRange | undefined)[];

/**
 * Standard deviation of every construct on the 0–100 metric: 1/Σ(w/sd₁₀₀) over its items, when its
 * score is Σω·y with ω = (w/sd)/Σ(w/sd) (instruments.md §5.4). Not finite or negative where the
 * weights do not make a mean: callers check.
 */
export function constructSds(
	model: PathModel,
	weights: Float64Array,
	sds: Float64Array,
	ranges: ItemRanges
): Float64Array {
	const inverse = new Float64Array(model.constructs.length);
	for (let i = 0; i < weights.length; i++) {
		const range = ranges[i];
		const points = range ? 100 / (range.max - range.min) : Number.NaN;
		inverse[model.blockOf[i]!]! += weights[i]! / (sds[i]! * points);
	}
	return inverse.map((sum) => 1 / sum);
}

/**
 * Unstandardised weights ω = (w/sd)/Σ(w/sd) of one construct, sum 1: what each item counts in its
 * index. 'negative-weights' when an item would count against its own construct.
 */
export function indexWeights(
	model: PathModel,
	weights: Float64Array,
	sds: Float64Array,
	construct: number
): Maybe<number[]> {
	const from = model.starts[construct]!;
	const to = model.starts[construct + 1]!;
	const raw = Array.from(weights.subarray(from, to), (weight, i) => weight / sds[from + i]!);
	const total = raw.reduce((a, b) => a + b, 0);
	if (!(total > 0) || raw.some((weight) => weight < 0)) return unavailable('negative-weights');
	return raw.map((weight) => weight / total);
}
