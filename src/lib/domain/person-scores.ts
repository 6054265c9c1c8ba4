import { type Dimension, type Item, type ItemKind, scaleOf } from './instrument.ts';
import { asks, notAsked, type Pool } from './pool.ts';
import { keyed, pointsOf, type Scale, toHundred } from './scale.ts';

/** Scores of every respondent of a pool, 0–100, NaN where there is none (inside the core only). */
export interface PersonScores {
	/** Rating items by code, keyed. */
	readonly items: ReadonlyMap<string, Float64Array>;
	/** By aspect code. */
	readonly aspects: ReadonlyMap<string, Float64Array>;
	/** By dimension code. */
	readonly dimensions: ReadonlyMap<string, Float64Array>;
	/** By the code of a dimension whose items are numbers and no ratings: their mean as answered. */
	readonly numbers: ReadonlyMap<string, Float64Array>;
}

/**
 * The half rule: of `asked` items at least half must be answered; so two of three
 * (instruments.md §4.3 step 2).
 */
export const leastAnswered = (asked: number): number => Math.ceil(asked / 2);

/** A column of raw answers as keyed 0–100 values. Throws a RangeError for an answer outside the scale. */
function keyedColumn(column: Int16Array, scale: Scale, reverseKeyed: boolean): Float64Array {
	const hundred = pointsOf(scale).map((point) => toHundred(keyed(point, scale, reverseKeyed), scale));
	const values = new Float64Array(column.length).fill(NaN);
	for (let row = 0; row < column.length; row++) {
		const answer = column[row] ?? notAsked;
		if (answer < 0) continue;
		const value = hundred[answer - scale.min];
		if (value === undefined) throw new RangeError(`${answer} is outside ${scale.min}–${scale.max}`);
		values[row] = value;
	}
	return values;
}

/**
 * Row by row the mean of the columns that have a value, if at least half of those asked have one; a column counts as
 * asked in a row unless `asked` says otherwise.
 */
export function meanByHalfRule(
	columns: readonly Float64Array[],
	n: number,
	asked: (column: number, row: number) => boolean = () => true
): Float64Array {
	const means = new Float64Array(n).fill(NaN);
	for (let row = 0; row < n; row++) {
		let sum = 0;
		let answered = 0;
		let put = 0;
		for (let c = 0; c < columns.length; c++) {
			if (!asked(c, row)) continue;
			put += 1;
			const value = columns[c]?.[row] ?? NaN;
			if (Number.isNaN(value)) continue;
			sum += value;
			answered += 1;
		}
		if (answered > 0 && answered >= leastAnswered(put)) means[row] = sum / answered;
	}
	return means;
}

export interface CountedAspects {
	/** false: the items are numbers and are averaged as they are. */
	readonly rated: boolean;
	readonly aspects: readonly { readonly code: string; readonly items: readonly Item[] }[];
}

/**
 * The aspects of a dimension with the items that this pool was asked, in the instrument's order: the ratings, or the
 * numbers where there is no rating in the whole dimension.
 */
export function countedAspects(pool: Pool, dimension: Dimension): CountedAspects {
	const of = (kind: ItemKind) =>
		dimension.aspects
			.map(({ code }) => ({
				code,
				items: pool.instrument.items.filter(
					(item) => item.aspect === code && item.kind === kind && asks(pool, item.code)
				)
			}))
			.filter(({ items }) => items.length > 0);
	const ratings = of('rating');
	return ratings.length > 0 ? { rated: true, aspects: ratings } : { rated: false, aspects: of('number') };
}

/** A column of values with what was put to whom. */
interface Asked {
	readonly values: Float64Array;
	readonly isAsked: (row: number) => boolean;
}

/** The half rule over columns, and who was asked anything of it. */
function averaged(columns: readonly Asked[], n: number): Asked {
	return {
		values: meanByHalfRule(
			columns.map((column) => column.values),
			n,
			(c, row) => columns[c]?.isAsked(row) ?? false
		),
		isAsked: (row) => columns.some((column) => column.isAsked(row))
	};
}

function ratingColumn(pool: Pool, items: ReadonlyMap<string, Float64Array>, code: string): Asked {
	const raw = pool.columns.get(code);
	return {
		values: items.get(code) ?? new Float64Array(pool.n).fill(NaN),
		isAsked: (row) => raw?.[row] !== notAsked
	};
}

function numberColumn(pool: Pool, code: string): Asked {
	const raw = pool.numbers.get(code) ?? new Float64Array(pool.n).fill(-Infinity);
	return {
		values: raw.map((value) => (Number.isFinite(value) ? value : NaN)),
		isAsked: (row) => raw[row] !== -Infinity
	};
}

/**
 * Item → aspect → dimension for every respondent (instruments.md §4.3 steps 0–3): reverse keying, 0–100, the half
 * rule for items in an aspect and again for aspects in a dimension, where every aspect counts alike. What the form
 * of a respondent does not ask is not missing. A dimension of numbers only is averaged in the same way as they are.
 */
export function personScores(pool: Pool): PersonScores {
	const { instrument, n } = pool;
	const items = new Map<string, Float64Array>();
	for (const item of instrument.items) {
		const column = pool.columns.get(item.code);
		if (item.kind !== 'rating' || !column) continue;
		items.set(item.code, keyedColumn(column, scaleOf(instrument, item), item.reverseKeyed ?? false));
	}
	const aspects = new Map<string, Float64Array>();
	const dimensions = new Map<string, Float64Array>();
	const numbers = new Map<string, Float64Array>();
	for (const dimension of instrument.dimensions) {
		const { rated, aspects: counted } = countedAspects(pool, dimension);
		if (counted.length === 0) continue;
		const means = counted.map(({ code, items: members }) => {
			const columns = members.map((item) =>
				rated ? ratingColumn(pool, items, item.code) : numberColumn(pool, item.code)
			);
			const mean = averaged(columns, n);
			if (rated) aspects.set(code, mean.values);
			return mean;
		});
		(rated ? dimensions : numbers).set(dimension.code, averaged(means, n).values);
	}
	return { items, aspects, dimensions, numbers };
}
