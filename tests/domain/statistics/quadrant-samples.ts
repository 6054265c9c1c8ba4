import type { Quadrant } from '#lib/domain/statistics/importance-performance.ts';

/** Attributes around a cross-hair at 5, 5; lying on it counts as high. */
export const importanceQuadrants: readonly [words: string, quadrant: Quadrant, number, number][] = [
	['high importance and performance', 'keep-up', 6, 6],
	['both on the cross-hair', 'keep-up', 5, 5],
	['high importance, low performance', 'concentrate-here', 6, 4],
	['low importance and performance', 'low-priority', 4, 4],
	['low importance, high performance', 'possible-overkill', 4, 6]
];
