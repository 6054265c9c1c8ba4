import { notApplicable, optionsIn } from './answers.ts';
import { type Maybe, unavailable } from './available.ts';
import { type Item, scaleOf } from './instrument.ts';
import type { PersonScores } from './person-scores.ts';
import { empty, notAsked, type Pool, valuesIn } from './pool.ts';
import type { ItemScores } from './report.ts';
import { pointsOf } from './scale.ts';
import { mean, sd } from './statistics/descriptives.ts';
import { summarise } from './summary.ts';

function countsOf(pool: Pool, item: Item, values: Int16Array): ItemScores['counts'] {
	const tally = new Map<number, number>();
	const add = (value: number) => tally.set(value, (tally.get(value) ?? 0) + 1);
	for (const value of values) {
		if (item.kind === 'multiple') optionsIn(value).forEach(add);
		else add(value);
	}
	const points =
		item.kind === 'rating'
			? pointsOf(scaleOf(pool.instrument, item))
			: (item.options ?? []).map((option) => option.value);
	return points.map((value) => ({ value, count: tally.get(value) ?? 0 }));
}

/**
 * One item over a pool: counts for each point or option, missing and not-applicable answers, mean and SD as answered,
 * mean keyed on 0–100 (instruments.md §4.3 steps 0 and 1). Values and counts are 'hidden', or empty, below the
 * threshold.
 */
export function itemScores(pool: Pool, persons: PersonScores, item: Item): ItemScores {
	const column = pool.columns.get(item.code) ?? new Int16Array(0);
	const values = valuesIn(column);
	const missing = column.filter((answer) => answer === empty).length;
	const escaped = column.filter((answer) => answer === notApplicable).length;
	const asked = column.filter((answer) => answer !== notAsked).length;
	const n = values.length;
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
		counts: shown ? countsOf(pool, item, values) : [],
		mean: given(() => mean(values)),
		sd: given(() => sd(values)),
		score:
			item.kind === 'rating'
				? summarise(persons.items.get(item.code) ?? [], {
						population: pool.population,
						threshold: pool.threshold,
						seed: 0
					}).mean
				: unavailable('not-a-rating-scale')
	};
}
