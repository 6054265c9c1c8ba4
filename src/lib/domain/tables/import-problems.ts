import type { MatchProblem } from './match-columns.ts';
import type { OtherScale } from './other-scale.ts';
import type { CellReason } from './read-cell.ts';

/** A cell that is no answer. `record` 1 is the first after the header; `value` is the cell as written. */
export interface CellProblem {
	readonly record: number;
	readonly column: string;
	readonly value: string;
	readonly reason: CellReason;
}

/**
 * too-few-fields, too-many-fields  `by` how many the record differs from the header
 * empty-id                         nothing in the column that names the respondent
 * duplicate-id                     `id` stood in record `first` already
 */
export interface RecordProblem {
	readonly record: number;
	readonly reason: 'too-few-fields' | 'too-many-fields' | 'empty-id' | 'duplicate-id';
	readonly by?: number;
	readonly id?: string;
	readonly first?: number;
}

/**
 * other-scale       the column runs over `found`, its item over `expected`
 * column-not-found  a column that was asked for by name is not there
 * no-records        a header and nothing else
 */
export type ColumnProblem =
	| MatchProblem
	| {
			readonly code: 'other-scale';
			readonly item: string;
			readonly columns: readonly string[];
			readonly found: OtherScale;
			readonly expected: OtherScale;
	  }
	| { readonly code: 'column-not-found' | 'no-records'; readonly columns: readonly string[] };

/** The first entries of a list and how many there are in all. */
export interface Capped<T> {
	readonly list: readonly T[];
	readonly count: number;
}

/** At most this many cells and records are listed; the counts say how many there are. */
export const listedProblems = 200;

/** Everything that keeps a table from being imported. */
export interface ImportProblems {
	readonly columns: readonly ColumnProblem[];
	readonly records: Capped<RecordProblem>;
	readonly cells: Capped<CellProblem>;
	/** Records without any problem. */
	readonly valid: number;
}

/** A list that keeps the first entries and counts all. */
export function cappedList<T>(cap = listedProblems) {
	const list: T[] = [];
	let count = 0;
	return {
		add(entry: T): void {
			count++;
			if (list.length < cap) list.push(entry);
		},
		count: (): number => count,
		value: (): Capped<T> => ({ list, count })
	};
}
