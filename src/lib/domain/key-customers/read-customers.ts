import { trimmed, wordKey } from '../tables/fold.ts';
import { cappedList, type Capped } from '../tables/import-problems.ts';
import { listedRow, type RowProblem } from '../tables/listed-row.ts';
import { columnsNamed } from '../tables/named-columns.ts';
import { commaOf } from '../tables/numbers.ts';
import {
	type CellIssue,
	isInPercent,
	type Read,
	readMoney,
	readPurchases,
	readRelation,
	readSatisfaction,
	readShare,
	type Relationship,
	type RelationWords,
	type SatisfactionScale
} from './cells.ts';
import type { CustomerColumn, CustomerHeads } from './columns.ts';
import type { KeyCustomer } from './customer.ts';

export const mostCustomers = 5_000;
export const longestCustomerName = 200;
/** So many problems are listed; all are counted. */
const listed = 100;

export type RowIssue = CellIssue | 'no-name' | 'name-too-long' | 'name-twice' | 'no-revenue' | 'fields';

/** Why a line of the list cannot be taken. */
export type CustomerProblem = RowProblem<CustomerColumn, RowIssue>;

/** Why nothing can be read at all; `column` for 'column-twice'. */
export type ListIssue = 'no-head' | 'no-customers' | 'too-many' | 'column-twice';

export interface CustomerList {
	/** Empty unless everything is in order. */
	readonly customers: readonly KeyCustomer[];
	/** The columns that were found. */
	readonly columns: readonly CustomerColumn[];
	readonly issue: { readonly code: ListIssue; readonly column?: CustomerColumn } | null;
	readonly problems: Capped<CustomerProblem>;
}

export interface CustomerWords {
	readonly heads: CustomerHeads;
	readonly relations: RelationWords;
}

const nothing: Capped<CustomerProblem> = { list: [], count: 0 };
const refused = (code: ListIssue, columns: readonly CustomerColumn[] = [], column?: CustomerColumn) => ({
	customers: [],
	columns,
	issue: column === undefined ? { code } : { code, column },
	problems: nothing
});

/** A name as it is kept: no marks that nobody sees at its ends, no control characters. */
const cleanName = (cell: string): string =>
	trimmed(cell.toWellFormed().replace(/\p{Cc}+/gu, ' ')).replace(/ {2,}/gu, ' ');

/**
 * Reads customers from the rows of a table whose first one names the columns; all or none: one problem, and nobody is
 * read. `numbers` are the places of the rows below the first where empty ones lie between them. A margin becomes profit
 * where no profit is given; satisfaction becomes 0 … 100.
 */
export function readCustomers(
	[names = [], ...rows]: readonly (readonly string[])[],
	words: CustomerWords,
	scale: SatisfactionScale,
	numbers: readonly number[] = rows.map((_, i) => i + 1)
): CustomerList {
	const columns = columnsNamed(names, words.heads);
	const found = columns.filter((column) => column !== undefined);
	if (!found.includes('name') || !found.includes('revenue')) return refused('no-head', found);
	const twice = found.find((column, i) => column !== 'relation' && found.indexOf(column) !== i);
	if (twice) return refused('column-twice', found, twice);
	if (rows.length === 0) return refused('no-customers', found);
	if (rows.length > mostCustomers) return refused('too-many', found);

	const problems = cappedList<CustomerProblem>(listed);
	const cellsOf = (column: CustomerColumn) => rows.map((row) => row[columns.indexOf(column)] ?? '');
	const comma = { revenue: commaOf(cellsOf('revenue')), profit: commaOf(cellsOf('profit')) };
	const inPercent = { margin: isInPercent(cellsOf('margin')), retention: isInPercent(cellsOf('retention')) };
	const before = new Map<string, number>();

	const customers = rows.map((row, i): KeyCustomer => {
		const line = (numbers[i] ?? i + 1) + 1;
		const { cell, tell, beyond } = listedRow(row, columns, line, problems);
		const take = <T>(column: CustomerColumn, read: Read<T>, text?: string): T | null => {
			if ('value' in read) return read.value;
			tell(column, read.issue, text);
			return null;
		};

		if (beyond) tell('name', 'fields', beyond);
		const name = cleanName(cell('name'));
		const key = wordKey(name) || name;
		const first = before.get(key);
		if (name === '') tell('name', 'no-name');
		else if (name.length > longestCustomerName) tell('name', 'name-too-long', name);
		else if (first !== undefined) tell('name', 'name-twice', name, first);
		else before.set(key, line);

		const money = (column: 'revenue' | 'profit') =>
			take(column, readMoney(cell(column), comma[column] ?? 'thousands'));
		if (trimmed(cell('revenue')) === '') tell('revenue', 'no-revenue');
		const revenue = money('revenue') ?? 0;
		const margin = take('margin', readShare(cell('margin'), inPercent.margin, -1));
		const relation: Relationship = {};
		columns.forEach((column, at) => {
			if (column !== 'relation') return;
			const text = row[at] ?? '';
			Object.assign(relation, take(column, readRelation(text, words.relations), text));
		});
		return {
			name,
			revenue,
			profit: money('profit') ?? (margin === null ? null : revenue * margin),
			purchases: take('purchases', readPurchases(cell('purchases'))),
			retention: take('retention', readShare(cell('retention'), inPercent.retention, 0)),
			satisfaction: take('satisfaction', readSatisfaction(cell('satisfaction'), scale)),
			...sidesOf(relation)
		};
	});
	const sound = problems.count() === 0;
	return { customers: sound ? customers : [], columns: found, issue: null, problems: problems.value() };
}

const sidesOf = ({ term, continuity, repetition }: Relationship) => ({
	term: term === 'long' || term === 'short' ? term : null,
	continuity: continuity === 'continuous' || continuity === 'discrete' ? continuity : null,
	repetition: repetition === 'repeated' || repetition === 'one-off' ? repetition : null
});
