import type { PathModel } from './pls-model.ts';

/** An effect of one construct on another that goes through others. */
export interface EffectChain {
	/** Construct numbers: cause, mediators in order, effect. */
	readonly route: readonly number[];
}

/** Pairs [from, to] of construct numbers, and the chains between them, in model order. */
export interface EffectPairs {
	/** Reached by an arrow or through others. */
	readonly total: readonly (readonly [number, number])[];
	/** Reached through at least one other construct. */
	readonly indirect: readonly (readonly [number, number])[];
	readonly chains: readonly EffectChain[];
}

/** Which effects a path model has: a matter of its arrows, not of the data. */
export function effectPairs(model: PathModel): EffectPairs {
	const chains: EffectChain[] = [];
	const reached = new Set<string>();
	const extend = (route: readonly number[]) => {
		for (const next of model.successors[route.at(-1)!]!) {
			const longer = [...route, next];
			reached.add(`${longer[0]} ${next}`);
			if (longer.length > 2) chains.push({ route: longer });
			extend(longer);
		}
	};
	model.constructs.forEach((_, j) => extend([j]));
	const through = new Set(chains.map(({ route }) => `${route[0]} ${route.at(-1)}`));
	const pairs = model.constructs.flatMap((_, from) => model.constructs.map((_, to) => [from, to] as const));
	const among = (set: ReadonlySet<string>) => pairs.filter(([from, to]) => set.has(`${from} ${to}`));
	return { total: among(reached), indirect: among(through), chains };
}

/**
 * Total effects (I − B)⁻¹ − I of path coefficients B (k × k, from → to at to·k + from):
 * the arrow itself plus all ways through other constructs. Same layout.
 */
export function totalEffects(model: PathModel, paths: Float64Array): Float64Array {
	const k = model.constructs.length;
	const total = new Float64Array(k * k);
	for (const to of model.order) {
		for (const cause of model.predecessors[to]!) {
			const path = paths[to * k + cause]!;
			total[to * k + cause]! += path;
			for (let from = 0; from < k; from++) total[to * k + from]! += path * total[cause * k + from]!;
		}
	}
	return total;
}

/** Specific indirect effect: the product of the path coefficients along a chain. */
export function chainEffect(model: PathModel, paths: Float64Array, { route }: EffectChain): number {
	const k = model.constructs.length;
	let product = 1;
	for (let step = 1; step < route.length; step++) product *= paths[route[step]! * k + route[step - 1]!]!;
	return product;
}
