import { isAvailable, type Maybe, unavailable } from './available.ts';
import { type Item, scaleOf } from './instrument.ts';
import { empty, notAsked, type Pool } from './pool.ts';
import type { ScoredPool } from './scoring.ts';
import { mean } from './statistics/descriptives.ts';

/** Operational, analytical, collaborative: the tag of a function's items. */
export const coverageKinds = ['operational', 'analytical', 'collaborative'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

export interface CoverageCell {
	/** Functions asked about. */
	readonly functions: number;
	/** Of those, called needed (mean over the forms). */
	readonly needed: number;
	/** Σ status over needed functions / (highest status · needed) · 100. */
	readonly coverage: Maybe;
}

/** How far the software covers what is needed (instruments.md §8). */
export interface CoverageScores {
	readonly instrument: { readonly code: string; readonly hash: string };
	readonly n: number;
	readonly overall: CoverageCell;
	/** By dimension. */
	readonly areas: readonly (CoverageCell & { readonly code: string })[];
	readonly kinds: readonly (CoverageCell & { readonly code: CoverageKind })[];
	/** Filled cells of area × kind. */
	readonly cells: readonly (CoverageCell & { readonly area: string; readonly kind: CoverageKind })[];
	/** Codes of status items: there and in use, but by less than a quarter of those meant to use it. */
	readonly shelfware: readonly string[];
}

const isNeeded = 1;
const hardlyUsed = 1;
const inUse = 2;

/** One software function: its status item and the columns of its three items. */
interface SoftwareFunction {
	readonly code: string;
	readonly area: string;
	readonly kind: CoverageKind | undefined;
	readonly best: number;
	readonly status: Int16Array;
	readonly needed: Int16Array | undefined;
	readonly usage: Int16Array | undefined;
}

const statusSuffix = '-status';

function functionsOf(pool: Pool): SoftwareFunction[] {
	return pool.instrument.items.flatMap((item: Item): SoftwareFunction[] => {
		const status = pool.columns.get(item.code);
		const area = pool.instrument.dimensions.find((d) => d.aspects.some((a) => a.code === item.aspect));
		if (!item.code.endsWith(statusSuffix) || !status || !area) return [];
		const base = item.code.slice(0, -statusSuffix.length);
		return [
			{
				code: item.code,
				area: area.code,
				kind: coverageKinds.find((kind) => item.tags?.includes(kind)),
				best: scaleOf(pool.instrument, item).max,
				status,
				needed: pool.columns.get(`${base}-needed`),
				usage: pool.columns.get(`${base}-usage`)
			}
		];
	});
}

function cellOf(functions: readonly SoftwareFunction[], n: number): CoverageCell {
	const coverages: number[] = [];
	let needed = 0;
	for (let row = 0; row < n; row++) {
		const wanted = functions.filter((f) => (f.needed ? f.needed[row] === isNeeded : true));
		needed += wanted.length;
		const known = wanted.filter((f) => (f.status[row] ?? empty) >= 0);
		const best = known.reduce((sum, f) => sum + f.best, 0);
		if (best > 0) coverages.push((100 * known.reduce((sum, f) => sum + (f.status[row] ?? 0), 0)) / best);
	}
	return {
		functions: functions.length,
		needed: n > 0 ? needed / n : 0,
		coverage: coverages.length > 0 ? mean(coverages) : unavailable('no-answers')
	};
}

/**
 * Coverage by area and by kind, from forms that ask `…-status`, `…-needed` and `…-usage` for each function; several
 * forms are averaged. A function without a status counts for nothing. 'not-asked' for other instruments.
 */
export function coverageOf({ pool, scores }: ScoredPool): Maybe<CoverageScores> {
	const functions = functionsOf(pool);
	if (functions.length === 0) return unavailable('not-asked');
	if (!isAvailable(scores.scores)) return scores.scores;
	const { n } = pool;
	const areas = pool.instrument.dimensions.map((d) => d.code);
	const where = (holds: (f: SoftwareFunction) => boolean) => cellOf(functions.filter(holds), n);
	const unused = ({ status, usage }: SoftwareFunction) => {
		const given =
			usage?.filter((value, row) => value !== notAsked && value > 0 && (status[row] ?? empty) >= inUse) ?? [];
		return given.length > 0 && given.filter((value) => value === hardlyUsed).length * 2 >= given.length;
	};
	return {
		instrument: { code: pool.instrument.code, hash: pool.hash },
		n,
		overall: cellOf(functions, n),
		areas: areas.map((code) => ({ code, ...where((f) => f.area === code) })),
		kinds: coverageKinds.map((code) => ({ code, ...where((f) => f.kind === code) })),
		cells: areas
			.flatMap((area) =>
				coverageKinds.map((kind) => ({ area, kind, ...where((f) => f.area === area && f.kind === kind) }))
			)
			.filter((cell) => cell.functions > 0),
		shelfware: functions.filter(unused).map((f) => f.code)
	};
}
