import { chainEffect, type EffectPairs, effectPairs, totalEffects } from './path-effects.ts';
import { constructSds, type ItemRanges } from './pls-metric.ts';
import type { PathModel } from './pls-model.ts';
import type { ItemMoments } from './pls-moments.ts';
import { htmtMatrix } from './pls-quality-htmt.ts';
import type { PlsSolution } from './pls.ts';

/** Which numbers a draw yields, and where each kind begins in the row of numbers. */
export interface DrawnQuantities {
	readonly pairs: EffectPairs;
	/** k·(k − 1)/2 pairs of constructs. */
	readonly htmtPairs: readonly (readonly [number, number])[];
	readonly at: {
		readonly paths: number;
		readonly total: number;
		readonly indirect: number;
		readonly chains: number;
		readonly loadings: number;
		readonly htmt: number;
		/** Total effects on the 0–100 metric. */
		readonly points: number;
	};
	readonly size: number;
}

export function drawnQuantities(model: PathModel): DrawnQuantities {
	const pairs = effectPairs(model);
	const k = model.constructs.length;
	const htmtPairs = model.constructs.flatMap((_, a) =>
		Array.from({ length: k - a - 1 }, (_, step) => [a, a + 1 + step] as const)
	);
	const total = model.paths.length;
	const indirect = total + pairs.total.length;
	const chains = indirect + pairs.indirect.length;
	const loadings = chains + pairs.chains.length;
	const htmt = loadings + model.items.length;
	const points = htmt + htmtPairs.length;
	return {
		pairs,
		htmtPairs,
		at: { paths: 0, total, indirect, chains, loadings, htmt, points },
		size: points + pairs.total.length
	};
}

/** Writes all numbers of one estimated sample into `out`; not finite where one is not defined. */
export function writeQuantities(
	model: PathModel,
	quantities: DrawnQuantities,
	moments: ItemMoments,
	solution: PlsSolution,
	ranges: ItemRanges | undefined,
	out: Float64Array
): void {
	const k = model.constructs.length;
	const { pairs, htmtPairs, at } = quantities;
	const { paths } = solution.structure;
	const total = totalEffects(model, paths);
	let next = 0;
	const number = new Map(model.constructs.map((construct, j) => [construct.code, j]));
	for (const { from, to } of model.paths) out[next++] = paths[number.get(to)! * k + number.get(from)!]!;
	for (const [from, to] of pairs.total) out[next++] = total[to * k + from]!;
	for (const [from, to] of pairs.indirect) out[next++] = total[to * k + from]! - paths[to * k + from]!;
	for (const chain of pairs.chains) out[next++] = chainEffect(model, paths, chain);
	out.set(solution.loadings, at.loadings);
	const ratios = htmtMatrix(model, moments.correlation);
	htmtPairs.forEach(([x, y], index) => (out[at.htmt + index] = ratios[x * k + y]!));
	const sds = ranges ? constructSds(model, solution.weights, moments.sds, ranges) : undefined;
	pairs.total.forEach(([from, to], index) => {
		const usable = sds && sds[from]! > 0 && sds[to]! > 0;
		out[at.points + index] = usable ? (total[to * k + from]! * sds[to]!) / sds[from]! : Number.NaN;
	});
}
