/*
 * A path model: constructs measured by blocks of items, and arrows from cause to effect.
 * Plain data, so that it can be kept and sent to a worker.
 */

export interface PathConstruct {
	readonly code: string;
	/** Codes of its items; keyed, so that a high answer means a high score. */
	readonly items: readonly string[];
}

export interface PathArrow {
	readonly from: string;
	readonly to: string;
}

export interface PathModel {
	readonly constructs: readonly PathConstruct[];
	readonly paths: readonly PathArrow[];
	/** All items, block after block: the order of the columns everywhere in PLS. */
	readonly items: readonly string[];
	/** Number of the construct each item belongs to. */
	readonly blockOf: readonly number[];
	/** Block j has the columns starts[j] … starts[j + 1] − 1. */
	readonly starts: readonly number[];
	/** Numbers of the constructs with an arrow to construct j, ascending. */
	readonly predecessors: readonly (readonly number[])[];
	readonly successors: readonly (readonly number[])[];
	/** Construct numbers, causes before their effects. */
	readonly order: readonly number[];
}

/**
 * Checks and prepares a path model. Throws RangeError when an arrow is unknown, double or goes back
 * to its start (a recursive model has no cycles), when a construct has no item or no arrow, or when
 * a code is used twice.
 */
export function pathModel(constructs: readonly PathConstruct[], paths: readonly PathArrow[]): PathModel {
	const number = numbered(constructs.map((construct) => construct.code));
	const items = constructs.flatMap((construct) => construct.items);
	numbered(paths.map((path) => `${path.from} → ${path.to}`));
	const predecessors: number[][] = constructs.map(() => []);
	const successors: number[][] = constructs.map(() => []);
	for (const { from, to } of paths) {
		const cause = number.get(from);
		const effect = number.get(to);
		if (cause === undefined || effect === undefined)
			throw new RangeError(`unknown construct in ${from} → ${to}`);
		predecessors[effect]!.push(cause);
		successors[cause]!.push(effect);
	}
	constructs.forEach((construct, j) => {
		numbered(construct.items);
		if (construct.items.length === 0) throw new RangeError(`${construct.code} has no items`);
		if (predecessors[j]!.length + successors[j]!.length === 0)
			throw new RangeError(`${construct.code} has no path`);
		predecessors[j]!.sort((a, b) => a - b);
		successors[j]!.sort((a, b) => a - b);
	});
	const starts = [0];
	for (const construct of constructs) starts.push(starts.at(-1)! + construct.items.length);
	return {
		constructs,
		paths,
		items,
		blockOf: constructs.flatMap((construct, j) => construct.items.map(() => j)),
		starts,
		predecessors,
		successors,
		order: causesFirst(predecessors)
	};
}

function numbered(codes: readonly string[]): Map<string, number> {
	const number = new Map(codes.map((code, index) => [code, index]));
	if (number.size < codes.length) {
		throw new RangeError(`used twice: ${codes.find((code, index) => number.get(code) !== index)}`);
	}
	return number;
}

function causesFirst(predecessors: readonly (readonly number[])[]): number[] {
	const order: number[] = [];
	const placed = new Set<number>();
	while (order.length < predecessors.length) {
		const next = predecessors.findIndex(
			(causes, j) => !placed.has(j) && causes.every((cause) => placed.has(cause))
		);
		if (next === -1) throw new RangeError('a path model has no cycles');
		placed.add(next);
		order.push(next);
	}
	return order;
}
