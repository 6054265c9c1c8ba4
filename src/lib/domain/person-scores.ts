import { type Asked, askedAny } from './asked-of.ts';
import { type HalfRuleColumn, meanByHalfRule } from './half-rule.ts';
import { type Dimension, type Item, type ItemKind, scaleOf } from './instrument.ts';
import { asks, notAsked, type Pool, rowsWhere } from './pool.ts';
import { keyed, pointsOf, type Scale, toHundred } from './scale.ts';
import { type Frequencies, frequenciesAs, meanOfFrequencies } from './statistics/frequencies.ts';

/**
 * The keyed answers of rating items by code, 0–100. They are worked out whenever they are asked for, and belong to
 * whoever asks: held for a million people they would fill the memory.
 */
export interface KeyedItems {
	has(code: string): boolean;
	/** By row, NaN where there is none; written `into` an array where one is given. */
	get(code: string, into?: Float64Array<ArrayBuffer>): Float64Array | undefined;
	/** Mean of some raw answers to an item as keyed ones; of none it means nothing. */
	meanOf(code: string, answers: Frequencies): number;
	/** Of several items, of those who answered all of them. */
	complete(codes: readonly string[]): CompleteRatings;
}

/** Scores of every respondent of a pool, 0–100, NaN where there is none (inside the core only). */
export interface PersonScores {
	readonly items: KeyedItems;
	/** By aspect code. */
	readonly aspects: ReadonlyMap<string, Float64Array>;
	/** By dimension code. */
	readonly dimensions: ReadonlyMap<string, Float64Array>;
	/** By the code of a dimension whose items are numbers and no ratings: their mean as answered. */
	readonly numbers: ReadonlyMap<string, Float64Array>;
}

/** A raw answer less the lowest point of its scale → the keyed value, 0–100. */
const keyedPoints = (scale: Scale, reverseKeyed: boolean): number[] =>
	pointsOf(scale).map((point) => toHundred(keyed(point, scale, reverseKeyed), scale));

/** Throws a RangeError for an answer outside the scale. */
function checkColumn(column: Int16Array, { min, max }: Scale): void {
	for (let row = 0; row < column.length; row++) {
		const answer = column[row]!;
		if (answer >= 0 && (answer < min || answer > max))
			throw new RangeError(`${answer} is outside ${min}–${max}`);
	}
}

/** A column of raw answers with what it takes to key them. */
interface Rating {
	readonly column: Int16Array;
	readonly min: number;
	readonly hundred: Float64Array;
}

function ratingOf(column: Int16Array, scale: Scale, reverseKeyed: boolean): Rating {
	checkColumn(column, scale);
	return { column, min: scale.min, hundred: Float64Array.from(keyedPoints(scale, reverseKeyed)) };
}

function keyedColumn(
	{ column, min, hundred }: Rating,
	values = new Float64Array(column.length)
): Float64Array {
	for (let row = 0; row < column.length; row++) {
		const answer = column[row]!;
		values[row] = answer < 0 ? NaN : hundred[answer - min]!;
	}
	return values;
}

/** Answers of those who answered every one of some items. */
export interface CompleteRatings {
	/** Keyed, 0–100, item by item. */
	readonly columns: Float64Array[];
	/** How often each point of an item's scale was given, from 0 for the lowest. */
	readonly points: Frequencies[];
}

function completeRatings(ratings: readonly Rating[]): CompleteRatings {
	const n = ratings[0]?.column.length ?? 0;
	const gap = new Uint8Array(n);
	for (const { column } of ratings) for (let row = 0; row < n; row++) if (column[row]! < 0) gap[row] = 1;
	const rows = rowsWhere(n, (row) => gap[row] === 0);
	const scored = ratings.map(({ column, min, hundred }) => {
		const values = new Float64Array(rows.length);
		const counts = new Float64Array(hundred.length);
		for (let i = 0; i < rows.length; i++) {
			const point = column[rows[i]!]! - min;
			values[i] = hundred[point]!;
			counts[point]!++;
		}
		const given = [...counts.entries()].filter(([, count]) => count > 0);
		return { values, points: new Map(given) };
	});
	return { columns: scored.map(({ values }) => values), points: scored.map(({ points }) => points) };
}

function keyedItems({ instrument, columns }: Pool): KeyedItems {
	const ratings = new Map<string, Rating>();
	for (const item of instrument.items) {
		const column = columns.get(item.code);
		if (item.kind !== 'rating' || !column) continue;
		ratings.set(item.code, ratingOf(column, scaleOf(instrument, item), item.reverseKeyed ?? false));
	}
	const found = (code: string): Rating[] => {
		const rating = ratings.get(code);
		return rating ? [rating] : [];
	};
	return {
		has: (code) => ratings.has(code),
		get: (code, into) => found(code).map((rating) => keyedColumn(rating, into))[0],
		meanOf: (code, answers) =>
			found(code).map(({ min, hundred }) =>
				meanOfFrequencies(frequenciesAs(answers, (answer) => hundred[answer - min]!))
			)[0] ?? 0,
		complete: (codes) => completeRatings(codes.flatMap(found))
	};
}

/** Whom of a pool an item was put to. */
export function askedIn({ columns, numbers }: Pick<Pool, 'columns' | 'numbers'>, code: string): Asked {
	const [column, gap] = numbers.has(code) ? [numbers.get(code), -Infinity] : [columns.get(code), notAsked];
	if (!column?.includes(gap)) return null;
	const asked = new Uint8Array(column.length);
	for (let row = 0; row < column.length; row++) asked[row] = column[row] === gap ? 0 : 1;
	return asked;
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

function numberColumn(pool: Pool, code: string): Float64Array {
	const raw = pool.numbers.get(code);
	if (!raw) return new Float64Array(pool.n).fill(NaN);
	return raw.map((value) => (Number.isFinite(value) ? value : NaN));
}

/**
 * Item → aspect → dimension for every respondent (instruments.md §4.3 steps 0–3): reverse keying, 0–100, the half
 * rule for items in an aspect and again for aspects in a dimension, where every aspect counts alike. What the form
 * of a respondent does not ask is not missing. A dimension of numbers only is averaged in the same way as they are.
 */
export function personScores(pool: Pool): PersonScores {
	const { instrument, n } = pool;
	const items = keyedItems(pool);
	const aspects = new Map<string, Float64Array>();
	const dimensions = new Map<string, Float64Array>();
	const numbers = new Map<string, Float64Array>();
	const scratch = new Float64Array(n);
	const aspectOf = (members: readonly Item[], rated: boolean): Required<HalfRuleColumn> => {
		const asked = members.map(({ code }) => askedIn(pool, code));
		function* columns(): Generator<HalfRuleColumn> {
			for (const [i, { code }] of members.entries()) {
				const values = rated ? items.get(code, scratch) : numberColumn(pool, code);
				if (values) yield { values, asked: asked[i] ?? null };
			}
		}
		return { values: meanByHalfRule(columns(), n), asked: askedAny(asked) };
	};
	for (const dimension of instrument.dimensions) {
		const { rated, aspects: counted } = countedAspects(pool, dimension);
		if (counted.length === 0) continue;
		const means = counted.map(({ code, items: members }) => {
			const mean = aspectOf(members, rated);
			if (rated) aspects.set(code, mean.values);
			return mean;
		});
		const [only, ...others] = means;
		// The mean of one aspect is that aspect.
		const values = only && others.length === 0 ? only.values : meanByHalfRule(means, n);
		(rated ? dimensions : numbers).set(dimension.code, values);
	}
	return { items, aspects, dimensions, numbers };
}
