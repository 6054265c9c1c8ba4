import { notApplicable, optionsIn } from './answers.ts';
import { type Maybe, unavailable } from './available.ts';
import { type Item, scaleOf } from './instrument.ts';
import type { PersonScores } from './person-scores.ts';
import { notAsked, type Pool } from './pool.ts';
import type { ItemScores } from './report.ts';
import { pointsOf } from './scale.ts';
import {
	countOf,
	type Frequencies,
	frequenciesOf,
	frequenciesWhere,
	joinedFrequencies,
	meanOfFrequencies,
	varianceOfFrequencies
} from './statistics/frequencies.ts';

interface Given {
	/** How often each answer was given; a gap, a "don't know" and an item that was not put are none. */
	readonly times: Frequencies;
	/** Respondents whom it was put to. */
	readonly asked: number;
	/** "Don't know", "not applicable". */
	readonly escaped: number;
}

function answersTo({ columns, numbers }: Pool, code: string): Given {
	const written = numbers.get(code);
	const column = written ?? columns.get(code) ?? new Int16Array(0);
	const stored = frequenciesOf(column);
	return {
		times: frequenciesWhere(stored, written ? Number.isFinite : (answer) => answer > notApplicable),
		asked: column.length - (stored.get(written ? -Infinity : notAsked) ?? 0),
		escaped: written ? 0 : (stored.get(notApplicable) ?? 0)
	};
}

function countsOf(pool: Pool, item: Item, times: Frequencies): ItemScores['counts'] {
	const tally = item.kind === 'multiple' ? optionFrequencies(times) : times;
	const points =
		item.kind === 'rating'
			? pointsOf(scaleOf(pool.instrument, item))
			: (item.options ?? []).map((option) => option.value);
	return points.map((value) => ({ value, count: tally.get(value) ?? 0 }));
}

/** How often each option was chosen in answers of which each may hold several. */
export const optionFrequencies = (times: Frequencies): Frequencies =>
	joinedFrequencies(
		[...times].map(([answer, count]) => new Map(optionsIn(answer).map((option) => [option, count])))
	);

/**
 * One item over a pool: counts for each point or option, missing and not-applicable answers, mean and SD as answered,
 * mean keyed on 0–100 (instruments.md §4.3 steps 0 and 1). Values and counts are 'hidden', or empty, below the
 * threshold.
 */
export function itemScores(pool: Pool, persons: PersonScores, item: Item): ItemScores {
	const { times, asked, escaped } = answersTo(pool, item.code);
	const n = countOf(times);
	const missing = asked - n - escaped;
	const shown = n >= pool.threshold;
	const numeric = item.kind === 'rating' || item.kind === 'number';
	const withheld = unavailable(!numeric ? 'not-a-rating-scale' : n === 0 ? 'no-answers' : 'hidden');
	const given = (statistic: () => Maybe): Maybe => (shown && numeric ? statistic() : withheld);
	return {
		code: item.code,
		n,
		missing,
		notApplicable: escaped,
		missingShare: asked > 0 ? (missing + escaped) / asked : unavailable('not-asked'),
		counts: shown ? countsOf(pool, item, times) : [],
		mean: given(() => meanOfFrequencies(times)),
		sd: given(() => (n < 2 ? unavailable('too-few', 2) : Math.sqrt(varianceOfFrequencies(times)))),
		score:
			item.kind === 'rating'
				? given(() => (n > 0 ? persons.items.meanOf(item.code, times) : unavailable('no-answers')))
				: unavailable('not-a-rating-scale')
	};
}
