import { type Instrument, type Item, scaleOf } from './instrument.ts';
import { notAsked, type Pool } from './pool.ts';
import { keyed, pointsOf, type Scale, toHundred } from './scale.ts';

/** Scores of every respondent of a pool, 0–100, NaN where there is none (inside the core only). */
export interface PersonScores {
	/** Rating items by code, keyed. */
	readonly items: ReadonlyMap<string, Float64Array>;
	/** By aspect code. */
	readonly aspects: ReadonlyMap<string, Float64Array>;
	/** By dimension code. */
	readonly dimensions: ReadonlyMap<string, Float64Array>;
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

/** The rating items of an aspect that this pool was asked, in the instrument's order. */
export const itemsOfAspect = (instrument: Instrument, pool: Pool, aspect: string): Item[] =>
	instrument.items.filter(
		(item) => item.kind === 'rating' && item.aspect === aspect && pool.columns.has(item.code)
	);

/**
 * Item → aspect → dimension for every respondent (instruments.md §4.3 steps 0–3): reverse keying, 0–100, the half
 * rule for items in an aspect and again for aspects in a dimension, where every aspect counts alike. What the form
 * of a respondent does not ask is not missing.
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
	for (const dimension of instrument.dimensions) {
		const means: Float64Array[] = [];
		const asked: Int16Array[][] = [];
		for (const aspect of dimension.aspects) {
			const members = itemsOfAspect(instrument, pool, aspect.code);
			if (members.length === 0) continue;
			const raw = members.map((item) => pool.columns.get(item.code) ?? new Int16Array(n));
			const values = members.map((item) => items.get(item.code) ?? new Float64Array(n));
			const mean = meanByHalfRule(values, n, (c, row) => raw[c]?.[row] !== notAsked);
			aspects.set(aspect.code, mean);
			means.push(mean);
			asked.push(raw);
		}
		if (means.length === 0) continue;
		const anyAsked = (c: number, row: number) => (asked[c] ?? []).some((raw) => raw[row] !== notAsked);
		dimensions.set(dimension.code, meanByHalfRule(means, n, anyAsked));
	}
	return { items, aspects, dimensions };
}
