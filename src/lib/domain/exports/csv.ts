import { pick, type Locale } from '../text.ts';
import type { ExportRow } from './rows.ts';
import type { ExportVariable } from './variables.ts';

/** Begins like a formula for a spreadsheet, also behind blanks and marks that it skips. */
const formula = /^[\s\u200b-\u200f\ufeff]*[=+\-@\t\r＝＋－＠]/u;
const needsQuotes = /[",;\r\n\t]|^\s|\s$/u;

/** A text cell: quoted where needed, and with an apostrophe in front where a spreadsheet would take it for a formula. */
export function csvCell(value: string): string {
	const text = formula.test(value) ? `'${value}` : value;
	return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record of text cells, with its line end. */
export const csvRecord = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Spreadsheets take a file for UTF-8 when it begins with it. */
export const byteOrderMark = '\ufeff';

/**
 * Makes the writer of responses as CSV records: numbers as numbers, nothing where nothing was answered. `units` is the
 * language in which units are named; null: by their number.
 */
export function csvWriter(
	variables: readonly ExportVariable[],
	units: Locale | null
): (rows: readonly ExportRow[]) => string {
	const first = variables[0];
	const names =
		units !== null && first?.kind === 'unit'
			? new Map(first.values.map(({ value, text }) => [value, csvCell(pick(text, units))]))
			: null;
	return (rows) => {
		let text = '';
		for (const row of rows) {
			if (names) {
				const [unit, ...answers] = row;
				text += `${names.get(unit ?? 0) ?? ''},${answers.join(',')}\r\n`;
			} else text += `${row.join(',')}\r\n`;
		}
		return text;
	};
}
