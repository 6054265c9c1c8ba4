import { notApplicable, optionsIn } from './answers.ts';
import { type Maybe, unavailable } from './available.ts';
import { type Item, scaleOf } from './instrument.ts';
import type { PersonScores } from './person-scores.ts';
import { notAsked, type Pool } from './pool.ts';
import type { ItemScores } from './report.ts';
import { pointsOf } from './scale.ts';
import { isConstant, meanOf, squaresAbout } from './statistics/sums.ts';

/** Counted in an array, not in a map: all values of ratings and choices. */
const smallValues = 64;

interface Given {
	readonly values: Int16Array | Float64Array;
	/** Respondents whom it was put to. */
	readonly asked: number;
	/** "Don't know", "not applicable". */
	readonly escaped: number;
}

function answersTo({ columns, numbers }: Pool, code: string): Given {
	const written = numbers.get(code);
	if (written) {
		const asked = written.filter((value) => value !== -Infinity);
		return { values: asked.filter((value) => !Number.isNaN(value)), asked: asked.length, escaped: 0 };
	}
	const column = columns.get(code) ?? new Int16Array(0);
	const values = new Int16Array(column.length);
	let n = 0;
	let left = 0;
	let escaped = 0;
	for (let row = 0; row < column.length; row++) {
		const answer = column[row]!;
		if (answer > notApplicable) values[n++] = answer;
		else if (answer === notAsked) left++;
		else if (answer === notApplicable) escaped++;
	}
	return { values: values.subarray(0, n), asked: column.length - left, escaped };
}

/** How often each value was given. */
export function countsOfValues(values: ArrayLike<number>): Map<number, number> {
	const counts = new Map<number, number>();
	const small = new Float64Array(smallValues);
	for (let i = 0; i < values.length; i++) {
		const value = values[i]!;
		if (value >= 0 && value < smallValues && Number.isInteger(value)) small[value]!++;
		else counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	small.forEach((count, value) => count > 0 && counts.set(value, count));
	return counts;
}

function countsOf(pool: Pool, item: Item, values: Given['values']): ItemScores['counts'] {
	const tally = new Map<number, number>();
	const add = (value: number, times: number) => tally.set(value, (tally.get(value) ?? 0) + times);
	for (const [value, times] of countsOfValues(values)) {
		if (item.kind === 'multiple') for (const option of optionsIn(value)) add(option, times);
		else add(value, times);
	}
	const points =
		item.kind === 'rating'
			? pointsOf(scaleOf(pool.instrument, item))
			: (item.options ?? []).map((option) => option.value);
	return points.map((value) => ({ value, count: tally.get(value) ?? 0 }));
}

/** The sample standard deviation about a mean that is known already. */
const sdAbout = (values: Given['values'], centre: number): number =>
	isConstant(values) ? 0 : Math.sqrt(squaresAbout(values, centre) / (values.length - 1));

/**
 * One item over a pool: counts for each point or option, missing and not-applicable answers, mean and SD as answered,
 * mean keyed on 0–100 (instruments.md §4.3 steps 0 and 1). Values and counts are 'hidden', or empty, below the
 * threshold.
 */
export function itemScores(pool: Pool, persons: PersonScores, item: Item): ItemScores {
	const { values, asked, escaped } = answersTo(pool, item.code);
	const n = values.length;
	const centre = meanOf(values);
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
		counts: shown ? countsOf(pool, item, values) : [],
		mean: given(() => centre),
		sd: given(() => (n < 2 ? unavailable('too-few', 2) : sdAbout(values, centre))),
		score:
			item.kind === 'rating'
				? given(() => (n > 0 ? persons.items.meanOf(item.code, values) : unavailable('no-answers')))
				: unavailable('not-a-rating-scale')
	};
}
