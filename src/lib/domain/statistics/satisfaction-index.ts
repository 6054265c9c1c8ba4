import { type Maybe, unavailable } from '../available.ts';
import { answered, completeColumns } from './complete.ts';
import { type Interval, type IntervalOptions, tInterval } from './interval.ts';
import { shareRuleScores, toHundred } from './scale-scores.ts';
import { meanOf, type Numbers } from './sums.ts';

/** A satisfaction index with equal weights, 0 … 100: the ACSI form (instruments.md §5.4) with every weight the same. */
export interface EqualWeightsIndex {
	/** From the item means over all who answered the item. */
	readonly index: Maybe;
	/** From those who answered every item. */
	readonly complete: Maybe;
	/** t interval of the persons' own 0 … 100 means (all items answered). */
	readonly interval: Maybe<Interval>;
}

/** Equal-weights index of item columns (NaN = missing) on a scale from min to max. */
export function equalWeightsIndex(
	items: readonly Numbers[],
	scale: { readonly min: number; readonly max: number },
	options: IntervalOptions = {}
): EqualWeightsIndex {
	const of = (columns: readonly Numbers[]): Maybe =>
		columns.some((column) => column.length === 0)
			? unavailable('no-answers')
			: toHundred(meanOf(columns.map(meanOf)), scale.min, scale.max);
	const complete = completeColumns(items);
	const persons = shareRuleScores(complete, 1).map((score) => toHundred(score, scale.min, scale.max));
	return { index: of(items.map(answered)), complete: of(complete), interval: tInterval(persons, options) };
}
