import type { Visibility } from './report.ts';

/** Responses needed before a group is shown, where nothing else is said. */
export const defaultThreshold = 5;

/** No setting goes below this. */
export const leastThreshold = 3;

/** The threshold in force: a whole number, never below 3 (instruments.md §4.3, "Anonymity threshold"). */
export const thresholdOf = (wanted: number | null | undefined): number =>
	Math.max(
		leastThreshold,
		Math.ceil(Number.isFinite(wanted) ? (wanted ?? defaultThreshold) : defaultThreshold)
	);

/** Comments can give their writers away by their words: they need twice the threshold. */
export const commentThreshold = (threshold: number): number => 2 * threshold;

/** Further responses until a group of this size is shown. */
export const neededMore = (responses: number, threshold: number): number =>
	Math.max(0, threshold - responses);

export interface Group {
	readonly code: string;
	/** People behind each published figure of the group; the first one is the number of responses. */
	readonly sizes: readonly number[];
}

/** A size that must not be published or left over. */
const revealing = (size: number, threshold: number): boolean => size > 0 && size < threshold;

/**
 * Decides which groups of a whole may be shown beside the whole (remainder suppression). A group is too small when
 * any of its figures rests on fewer than the threshold. As long as what is left when the shown groups are taken from
 * the whole rests on 1 … threshold − 1 people in any figure, the smallest shown group is hidden too. `outside` are
 * people of the whole who are in no group. A group is shown with all its figures or with none: figures of one group
 * can be computed from each other.
 */
export function suppress(
	groups: readonly Group[],
	threshold: number,
	outside: readonly number[] = []
): Map<string, Visibility> {
	const visibility = new Map<string, Visibility>();
	for (const { code, sizes } of groups) {
		visibility.set(code, sizes.every((size) => size >= threshold) ? 'visible' : 'too-small');
	}
	const bySize = [...groups].sort(
		(a, b) => (a.sizes[0] ?? 0) - (b.sizes[0] ?? 0) || (a.code < b.code ? -1 : 1)
	);
	const figures = Math.max(outside.length, ...groups.map((group) => group.sizes.length));
	const leftOver = (figure: number) =>
		groups
			.filter((group) => visibility.get(group.code) !== 'visible')
			.reduce((sum, group) => sum + (group.sizes[figure] ?? 0), outside[figure] ?? 0);
	for (;;) {
		const open = Array.from({ length: figures }, (_, i) => i).some((i) => revealing(leftOver(i), threshold));
		const next = bySize.find((group) => visibility.get(group.code) === 'visible');
		if (!open || !next) return visibility;
		visibility.set(next.code, 'protects-another');
	}
}

/**
 * Whether two divisions of the same people can be shown side by side: `cells[a][b]` counts those in group a of the
 * first and group b of the second division (hidden groups of a division pooled into one). Adding and subtracting
 * groups of both can isolate exactly the directed cuts of the graph whose edges are the filled cells; the smallest
 * of them belong to a set P of groups of the second division: everybody in a first group that P touches, but not in
 * P. False as soon as such a set has 1 … threshold − 1 people. Meant for a handful of groups in the second division.
 */
export function canStandBeside(cells: readonly (readonly number[])[], threshold: number): boolean {
	const width = Math.max(0, ...cells.map((row) => row.length));
	for (let set = 1; set < 2 ** width; set++) {
		const inside = (b: number) => (set & (1 << b)) !== 0;
		const touched = cells.filter((row) => row.some((size, b) => size > 0 && inside(b)));
		const isolated = touched
			.flatMap((row) => row.filter((_, b) => !inside(b)))
			.reduce((sum, size) => sum + size, 0);
		if (revealing(isolated, threshold)) return false;
	}
	return true;
}
