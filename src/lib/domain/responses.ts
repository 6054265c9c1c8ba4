import type { Answer } from './answers.ts';

/** Stored in a column instead of an answer where nothing was answered. */
export const empty = -2;

/** The largest number that fits a column of small whole numbers. */
const largest = 32_767;

/** One response on its own. */
export interface ResponseData {
	/** The code of a unit, or null where none was given. */
	readonly unit: string | null;
	/** In the order of the questionnaire's slots. */
	readonly answers: readonly Answer[];
	readonly hasty: boolean;
}

/**
 * The answers to one slot, one for each response: as stored, `empty` where nothing was answered. A slot with any number
 * that is no small whole one has its numbers as they are, and NaN where nothing was answered.
 */
export type AnswerColumn = Int16Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/**
 * Responses by columns: a million of them are some dozens of arrays and not a million objects. Row i is the same
 * response in all of them.
 */
export interface ResponseTable {
	/** How many responses. */
	readonly length: number;
	/** In the order of the questionnaire's slots. */
	readonly columns: readonly AnswerColumn[];
	/** The codes of the units that were given. */
	readonly units: readonly string[];
	/** By response the place of its unit in `units`, −1 where none was given. */
	readonly unitOf: Int32Array<ArrayBuffer>;
	/** 1 where the response was given too fast to have been read. */
	readonly hasty: Uint8Array<ArrayBuffer>;
}

/** What stands in a column where nothing was answered. */
export const gapOf = (column: AnswerColumn): number => (column instanceof Int16Array ? empty : NaN);

/** Whether this is what stands for nothing in a column with that gap. */
export const isGap = (answer: number, gap: number): boolean => answer === gap || Number.isNaN(answer);

/** Responses one by one or by columns. */
export type Responses = readonly ResponseData[] | ResponseTable;

const isSmall = (value: number): boolean => Number.isInteger(value) && value > empty && value <= largest;

function columnOf(rows: readonly ResponseData[], slot: number): AnswerColumn {
	const column = new Int16Array(rows.length).fill(empty);
	for (const [row, { answers }] of rows.entries()) {
		const answer = answers[slot] ?? null;
		if (answer === null) continue;
		if (!isSmall(answer)) return Float64Array.from(rows, (response) => response.answers[slot] ?? NaN);
		column[row] = answer;
	}
	return column;
}

/** The same responses by columns; what a response has beyond the `slots` of its questionnaire is left out. */
export function tableOf(responses: Responses, slots: number): ResponseTable {
	if ('columns' in responses) return responses;
	const places = new Map<string, number>();
	const placeOf = (unit: string): number => {
		const place = places.get(unit) ?? places.size;
		places.set(unit, place);
		return place;
	};
	return {
		length: responses.length,
		columns: Array.from({ length: slots }, (_, slot) => columnOf(responses, slot)),
		unitOf: Int32Array.from(responses, ({ unit }) => (unit === null ? -1 : placeOf(unit))),
		units: [...places.keys()],
		hasty: Uint8Array.from(responses, ({ hasty }) => (hasty ? 1 : 0))
	};
}

function taken(column: AnswerColumn, rows: Int32Array): AnswerColumn {
	const kept = column instanceof Int16Array ? new Int16Array(rows.length) : new Float64Array(rows.length);
	for (let i = 0; i < rows.length; i++) kept[i] = column[rows[i]!]!;
	return kept;
}

/** The responses of these rows, in this order. */
export function takeResponses(table: ResponseTable, rows: Int32Array): ResponseTable {
	const unitOf = new Int32Array(rows.length);
	const hasty = new Uint8Array(rows.length);
	for (let i = 0; i < rows.length; i++) {
		unitOf[i] = table.unitOf[rows[i]!]!;
		hasty[i] = table.hasty[rows[i]!]!;
	}
	return {
		length: rows.length,
		columns: table.columns.map((column) => taken(column, rows)),
		units: table.units,
		unitOf,
		hasty
	};
}

function rearrangeColumn(column: AnswerColumn | Int32Array | Uint8Array, order: Int32Array): void {
	const before = column.slice();
	for (let i = 0; i < order.length; i++) column[i] = before[order[i]!]!;
}

/** The same as takeResponses for an order of all rows, but where the responses lie: there are no two tables. */
export function rearrangeResponses(table: ResponseTable, order: Int32Array): ResponseTable {
	for (const column of [...table.columns, table.unitOf, table.hasty]) rearrangeColumn(column, order);
	return table;
}

/** How many responses each unit has. */
export function countUnits({ units, unitOf }: Pick<ResponseTable, 'units' | 'unitOf'>): Map<string, number> {
	const counts = new Float64Array(units.length);
	for (let row = 0; row < unitOf.length; row++) {
		const unit = unitOf[row]!;
		if (unit >= 0) counts[unit]!++;
	}
	return new Map(units.map((unit, i) => [unit, counts[i] ?? 0]));
}
