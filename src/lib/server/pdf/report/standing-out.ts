import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { Score } from '#lib/domain/score.ts';

/** Something with a score that can be compared with its neighbours. */
export interface Scored {
	readonly score: Maybe<Score>;
}

interface Bounds<T> {
	readonly what: T;
	readonly mean: number;
	readonly lo: number;
	readonly hi: number;
}

function boundsOf<T extends Scored>(all: readonly T[]): Bounds<T>[] {
	return all.flatMap((what) => {
		const { score } = what;
		if (!isAvailable(score)) return [];
		const { mean, lo, hi } = score;
		return isAvailable(mean) && isAvailable(lo) && isAvailable(hi) ? [{ what, mean, lo, hi }] : [];
	});
}

/** The first one or two of a ranking whose intervals lie wholly apart from those of all the others. */
function apart<T>(ranked: readonly Bounds<T>[], clear: (one: Bounds<T>, other: Bounds<T>) => boolean): T[] {
	for (const count of [1, 2]) {
		const rest = ranked.slice(count);
		const group = ranked.slice(0, count);
		// A group as large as what is left says nothing about which side stands out.
		if (rest.length < count || rest.length === 0) break;
		if (group.every((one) => rest.every((other) => clear(one, other)))) return group.map(({ what }) => what);
	}
	return [];
}

/**
 * The one or two lowest scores, if their 95 % intervals do not overlap with any interval of the others; else none.
 * Scores without an interval are not compared. Stricter than a test of the differences, and easy to check by eye.
 */
export const clearlyLowest = <T extends Scored>(all: readonly T[]): T[] =>
	apart(
		boundsOf(all).sort((a, b) => a.mean - b.mean),
		(one, other) => one.hi < other.lo
	);

/** The same at the upper end. */
export const clearlyHighest = <T extends Scored>(all: readonly T[]): T[] =>
	apart(
		boundsOf(all).sort((a, b) => b.mean - a.mean),
		(one, other) => one.lo > other.hi
	);

/** Whether all scores are the same: then none is the strongest and none the weakest. */
export function allAlike(all: readonly Scored[]): boolean {
	const means = all.flatMap(({ score }) =>
		isAvailable(score) && isAvailable(score.mean) ? [score.mean] : []
	);
	return means.every((mean) => mean === means[0]);
}

/** −1 where the first interval lies wholly below the second, 1 where wholly above, 0 where they overlap. */
export function comparison(first: Maybe<Score>, second: Maybe<Score>): -1 | 0 | 1 {
	const [a, b] = [boundsOf([{ score: first }])[0], boundsOf([{ score: second }])[0]];
	if (!a || !b) return 0;
	return a.hi < b.lo ? -1 : a.lo > b.hi ? 1 : 0;
}

/** The highest and the lowest score, if their intervals do not overlap. */
export function clearEnds<T extends Scored>(all: readonly T[]): { highest: T; lowest: T } | null {
	const ranked = boundsOf(all).sort((a, b) => a.mean - b.mean);
	const [first, last] = [ranked[0], ranked.at(-1)];
	return first && last && first.hi < last.lo ? { highest: last.what, lowest: first.what } : null;
}
