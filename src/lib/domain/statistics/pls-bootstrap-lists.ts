import type { DrawnQuantities } from './pls-bootstrap-quantities.ts';
import type { DrawnEstimate } from './pls-bootstrap-summary.ts';
import type { PathArrow, PathModel } from './pls-model.ts';

export interface DrawnPath extends PathArrow, DrawnEstimate {}

export interface DrawnChain extends DrawnPath {
	/** The mediators in order. */
	readonly through: readonly string[];
}

export interface DrawnLoading extends DrawnEstimate {
	readonly construct: string;
	readonly item: string;
}

/** Below .85 (strict) or .90 with its `upper` bound, two constructs are distinct. */
export interface DrawnHtmt extends DrawnEstimate {
	readonly x: string;
	readonly y: string;
}

/** Every number of a path model that is bootstrapped. */
export interface DrawnLists {
	readonly paths: readonly DrawnPath[];
	readonly totalEffects: readonly DrawnPath[];
	readonly totalIndirect: readonly DrawnPath[];
	readonly specificIndirect: readonly DrawnChain[];
	readonly loadings: readonly DrawnLoading[];
	readonly htmt: readonly DrawnHtmt[];
	/** Total effects in points: what one point more of `from` changes in `to`, both 0–100; of rated items only. */
	readonly points: readonly DrawnPath[];
}

/** What the draws say of one of their numbers; undefined where it is not defined in enough of them. */
export type Describe = (at: number) => DrawnEstimate | undefined;

/** The numbers of all draws by what they are, without those that are not defined. */
export function listsOf(model: PathModel, quantities: DrawnQuantities, describe: Describe): DrawnLists {
	const { pairs, htmtPairs, at } = quantities;
	const code = (construct: number) => model.constructs[construct]!.code;
	const listed = <T, Named>(list: readonly T[], start: number, name: (entry: T, i: number) => Named) =>
		list.flatMap((entry, i) => {
			const drawn = describe(start + i);
			return drawn ? [{ ...name(entry, i), ...drawn }] : [];
		});
	const ends = ([from, to]: readonly [number, number]) => ({ from: code(from), to: code(to) });
	return {
		paths: listed(model.paths, at.paths, ({ from, to }) => ({ from, to })),
		totalEffects: listed(pairs.total, at.total, ends),
		totalIndirect: listed(pairs.indirect, at.indirect, ends),
		specificIndirect: listed(pairs.chains, at.chains, ({ route }) => ({
			from: code(route[0]!),
			through: route.slice(1, -1).map(code),
			to: code(route.at(-1)!)
		})),
		loadings: listed(model.items, at.loadings, (item, i) => ({ construct: code(model.blockOf[i]!), item })),
		htmt: listed(htmtPairs, at.htmt, ([x, y]) => ({ x: code(x), y: code(y) })),
		points: listed(pairs.total, at.points, ends)
	};
}
