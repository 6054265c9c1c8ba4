import { type Maybe, unavailable } from '../available.ts';

/** Where the classes begin, in minutes. The last one has no end: somebody went on another day. */
export const classStarts = [0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60] as const;

/** The beginning of the class in which so many seconds lie; a clock that went back counts as no time. */
export const classOf = (seconds: number): number =>
	classStarts.findLast((start) => start * 60 <= seconds) ?? 0;

export interface TimeCount {
	readonly fromMinutes: number;
	readonly people: number;
}

export interface MedianClass {
	readonly n: number;
	/** Minutes, 0 … 60. */
	readonly from: number;
	/** null for the last class. */
	readonly to: number | null;
}

/**
 * The class in which the lower median lies, the ⌈n/2⌉-th of n times in order: all that can be said of a median when only
 * classes are counted. 'no-answers' without any, 'too-few' below the threshold.
 */
export function medianClass(counts: readonly TimeCount[], threshold: number): Maybe<MedianClass> {
	const n = counts.reduce((sum, { people }) => sum + people, 0);
	if (n === 0) return unavailable('no-answers');
	if (n < threshold) return unavailable('too-few', threshold);
	let passed = 0;
	for (const { fromMinutes, people } of counts.toSorted((a, b) => a.fromMinutes - b.fromMinutes)) {
		passed += people;
		if (2 * passed >= n)
			return { n, from: fromMinutes, to: classStarts.find((start) => start > fromMinutes) ?? null };
	}
	return unavailable('no-answers');
}
