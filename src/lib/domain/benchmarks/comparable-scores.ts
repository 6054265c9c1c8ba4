import type { Readiness } from '../report.ts';
import type { Score } from '../score.ts';

/**
 * The figures of a readiness that mean the same for every client: the factors, and under 'index' the index where all of
 * them count the same. An index with a client's own weights is another quantity.
 */
export function comparableScores({
	index,
	factors,
	weighting
}: Pick<Readiness, 'index' | 'factors' | 'weighting'>): { readonly code: string; readonly score: Score }[] {
	return [
		...(weighting.kind === 'equal' ? [{ code: 'index', score: index }] : []),
		...factors.map(({ code, score }) => ({ code, score }))
	];
}
