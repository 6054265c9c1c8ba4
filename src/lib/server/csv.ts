import { byteOrderMark, csvRecord } from '#lib/domain/exports/csv.ts';

/**
 * A table as CSV that spreadsheets open as it is: byte order mark, comma, CR LF, no cell that would be computed.
 * For text only: numbers are not told from formulas.
 */
export const textCsv = (rows: readonly (readonly string[])[]): string =>
	byteOrderMark + rows.map(csvRecord).join('');
