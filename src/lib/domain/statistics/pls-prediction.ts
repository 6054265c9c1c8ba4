import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import type { PathModel } from './pls-model.ts';
import { centreRows, itemMoments } from './pls-moments.ts';
import type { PlsRows } from './pls-rows.ts';
import { estimatePls, type PlsOptions } from './pls.ts';

export interface PredictiveRelevance {
	readonly construct: string;
	/** Above 0: the model predicts left-out answers better than their means do. */
	readonly q2: Maybe;
}

/**
 * Stone–Geisser Q² (cross-validated redundancy) by blindfolding. The cells of an outcome's items are
 * counted down the columns, item after item; every D-th is blinded, D times with another start.
 * Blinded cells get the mean of what is left of their item, the model is estimated anew, and each
 * is predicted by mean + sd·loading·Σ(path·score of the predecessor). Q² = 1 − ΣE/ΣO, O about the same
 * means. D is the first from `omission` (default 7) on that does not divide n, so that no respondent
 * is blinded whole.
 */
export function predictiveRelevance(
	model: PathModel,
	data: PlsRows,
	options: PlsOptions & { readonly omission?: number } = {}
): PredictiveRelevance[] {
	let distance = options.omission ?? 7;
	while (data.n % distance === 0) distance++;
	return model.order
		.filter((j) => model.predecessors[j]!.length > 0)
		.map((j) => ({ construct: model.constructs[j]!.code, q2: q2Of(model, data, j, distance, options) }));
}

function q2Of(model: PathModel, data: PlsRows, block: number, distance: number, options: PlsOptions): Maybe {
	if (data.n < 2 * distance) return unavailable('too-few', 2 * distance);
	let predicted = 0;
	let byMean = 0;
	for (let start = 0; start < distance; start++) {
		const errors = blindfold(model, data, block, start, distance, options);
		if (isUnavailable(errors)) return errors;
		predicted += errors.predicted;
		byMean += errors.byMean;
	}
	return byMean > 0 ? 1 - predicted / byMean : unavailable('zero-variance');
}

function blindfold(
	model: PathModel,
	data: PlsRows,
	block: number,
	start: number,
	distance: number,
	options: PlsOptions
): Maybe<{ predicted: number; byMean: number }> {
	const { n, p } = data;
	const first = model.starts[block]!;
	const count = model.starts[block + 1]! - first;
	const blinded = data.values.slice();
	const cells: { readonly row: number; readonly item: number }[] = [];
	for (let cell = start; cell < n * count; cell += distance) {
		cells.push({ row: cell % n, item: first + Math.floor(cell / n) });
	}
	const left = meansWithout(data, cells);
	for (const { row, item } of cells) blinded[row * p + item] = left[item]!;

	const rows = centreRows({ n, p, values: blinded });
	const moments = itemMoments(rows);
	if (isUnavailable(moments)) return moments;
	const solution = estimatePls(model, moments.correlation, { ...options, consistent: false });
	if (isUnavailable(solution)) return solution;
	let predicted = 0;
	let byMean = 0;
	for (const { row, item } of cells) {
		let score = 0;
		for (const cause of model.predecessors[block]!) {
			const path = solution.structure.paths[block * model.constructs.length + cause]!;
			for (let i = model.starts[cause]!; i < model.starts[cause + 1]!; i++) {
				score += (path * solution.weights[i]! * rows.values[row * p + i]!) / moments.sds[i]!;
			}
		}
		const answer = data.values[row * p + item]!;
		predicted += (answer - left[item]! - moments.sds[item]! * solution.loadings[item]! * score) ** 2;
		byMean += (answer - left[item]!) ** 2;
	}
	return { predicted, byMean };
}

function meansWithout(
	{ n, p, values }: PlsRows,
	cells: readonly { row: number; item: number }[]
): Float64Array {
	const sums = new Float64Array(p);
	const counts = new Float64Array(p).fill(n);
	for (let at = 0; at < values.length; at++) sums[at % p]! += values[at]!;
	for (const { row, item } of cells) {
		sums[item]! -= values[row * p + item]!;
		counts[item]!--;
	}
	return sums.map((sum, item) => sum / counts[item]!);
}
