import type { Maybe } from '#lib/domain/available.ts';
import { isAvailable, orNull } from '#lib/domain/available.ts';
import { intervalOf } from '#lib/charts/told.ts';
import type { Score } from '#lib/domain/score.ts';
import { barMark } from '../table/marks.ts';
import type { Cell, Column } from '../table/spec.ts';
import type { Telling } from './telling.ts';

/** The bar of a score of 0–100 with its interval. */
export const scoreBar = (
	score: Maybe<Score>,
	options: { readonly threshold?: number; readonly attention?: boolean } = {}
): Cell => ({
	mark: barMark({
		value: isAvailable(score) ? orNull(score.mean) : null,
		interval: intervalOf(score),
		min: 0,
		max: 100,
		...options
	})
});

export const strong = { face: 'B' } as const;

/** Heads of the three columns of a score: number, interval, bar. */
export const scoreColumns = (
	{ t, w }: Telling,
	widths: readonly [number, number, number] = [9, 15, 26]
): Column[] => [
	{ head: t.score, width: widths[0], align: 'center', style: strong },
	{ head: t.interval, width: widths[1], align: 'center' },
	{ head: w.factors.scale, width: widths[2] }
];

/** The three cells of a score. */
export const scoreCells = (
	tell: Telling,
	score: Maybe<Score>,
	options: { readonly threshold?: number; readonly attention?: boolean } = {}
): Cell[] => [tell.mean(score), tell.range(score), scoreBar(score, options)];
