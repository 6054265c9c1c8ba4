/** A file of responses as it was read: the names of its columns, and one row of cells for every record. */
export interface Table {
	/** Names, without blanks at their ends. May be empty, may occur twice. */
	readonly columns: readonly string[];
	/** Cells as they were written. A row has as many as its record had, which may differ from the columns. */
	readonly rows: readonly (readonly string[])[];
	/** The record number of each row (1 = first after the header) where empty records lie between them. */
	readonly records?: readonly number[];
}

/** The number of the record that became row `index`, as a person would count it: 1 = first after the header. */
export const recordOf = (table: Table, index: number): number => table.records?.[index] ?? index + 1;

export const tableErrors = [
	'empty-file',
	'not-text',
	'is-workbook',
	'is-old-workbook',
	'not-a-workbook',
	'quotes-not-closed',
	'too-large',
	'inflates-too-much',
	'too-many-rows',
	'too-many-columns'
] as const;
export type TableErrorCode = (typeof tableErrors)[number];

/** Why a file cannot be read as a table. `at` is the record where it ends, `limit` what may not be passed. */
export class TableError extends Error {
	readonly code: TableErrorCode;
	readonly details: { readonly at?: number; readonly limit?: number };

	constructor(
		code: TableErrorCode,
		details: { readonly at?: number; readonly limit?: number } = {},
		options?: ErrorOptions
	) {
		super(code, options);
		this.name = 'TableError';
		this.code = code;
		this.details = details;
	}
}

/** More than this is refused: nobody's questionnaire has as many columns, nobody's wave as many records. */
export const tableLimits = { columns: 4_000, rows: 1_000_000 } as const;

const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * A table from its records, the first of which names the columns. Drops records without content and columns at the end
 * that have neither name nor content. Throws a TableError when there is nothing, or more than `tableLimits`.
 */
export function tableOf(records: readonly (readonly string[])[], name: (cell: string) => string): Table {
	const start = records.findIndex((cells) => !isEmptyRow(cells));
	const header = records[start];
	if (!header) throw new TableError('empty-file');
	if (header.length > tableLimits.columns)
		throw new TableError('too-many-columns', { limit: tableLimits.columns });
	if (records.length - start - 1 > tableLimits.rows)
		throw new TableError('too-many-rows', { limit: tableLimits.rows });

	const rows: (readonly string[])[] = [];
	const numbers: number[] = [];
	for (let i = start + 1; i < records.length; i++) {
		const cells = records[i]!;
		if (isEmptyRow(cells)) continue;
		rows.push(cells);
		numbers.push(i - start);
	}
	const columns = header.map(name);
	const width = columns.length;
	let kept = width;
	while (kept > 0 && columns[kept - 1] === '' && rows.every((cells) => (cells[kept - 1] ?? '').trim() === ''))
		kept--;
	columns.length = kept;

	const cut = rows.map((cells) =>
		cells.length > kept && isEmptyRow(cells.slice(kept)) ? cells.slice(0, kept) : cells
	);
	return numbers.length === numbers.at(-1) || numbers.length === 0
		? { columns, rows: cut }
		: { columns, rows: cut, records: numbers };
}
