import type { Numbers } from './sums.ts';

/** Respondents without a gap (NaN) in any of the columns: their row numbers. */
export function completeRows(columns: readonly Numbers[]): Int32Array {
	const n = columns[0]?.length ?? 0;
	const gap = new Uint8Array(n);
	for (const column of columns) for (let i = 0; i < n; i++) if (Number.isNaN(column[i]!)) gap[i] = 1;
	const rows = new Int32Array(n);
	let count = 0;
	for (let i = 0; i < n; i++) if (gap[i] === 0) rows[count++] = i;
	return rows.subarray(0, count);
}

/** The columns cut down to some rows. */
export function takeRows(columns: readonly Numbers[], rows: Int32Array): Float64Array[] {
	return columns.map((column) => {
		const out = new Float64Array(rows.length);
		for (let i = 0; i < rows.length; i++) out[i] = column[rows[i]!]!;
		return out;
	});
}

/**
 * Listwise deletion: the columns without the respondents who left a gap in any of them. Not to be written to: where
 * there is no gap, they are the columns that were given.
 */
export function completeColumns(columns: readonly Numbers[]): Float64Array[] {
	const rows = completeRows(columns);
	const whole = columns.every((column) => column instanceof Float64Array && column.length === rows.length);
	return whole ? (columns as Float64Array[]) : takeRows(columns, rows);
}

/** One column without its gaps; not to be written to either. */
export function answered(column: Numbers): Float64Array {
	const n = column.length;
	let count = 0;
	for (let i = 0; i < n; i++) if (!Number.isNaN(column[i]!)) count++;
	if (count === n && column instanceof Float64Array) return column;
	const values = new Float64Array(count);
	for (let i = 0, next = 0; next < count; i++) if (!Number.isNaN(column[i]!)) values[next++] = column[i]!;
	return values;
}

/** Rows with null for a missing answer, as columns with NaN for it. */
export function columnsOf(rows: readonly (readonly (number | null)[])[]): Float64Array[] {
	const width = rows[0]?.length ?? 0;
	return Array.from({ length: width }, (_, j) => Float64Array.from(rows, (row) => row[j] ?? NaN));
}
