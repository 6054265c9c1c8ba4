/** Begins like a formula for a spreadsheet, also behind blanks that it skips. */
const formula = /^[\s\u200b-\u200f\ufeff]*[=+\-@\t\r＝＋－＠]/u;

/** A cell as text: quoted, and with an apostrophe in front where a spreadsheet would take it for a formula. */
function cell(value: string): string {
	const text = formula.test(value) ? `'${value}` : value;
	return /[",;\r\n\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV that spreadsheets open as it is: byte order mark, comma, CR LF, no cell that would be computed.
 * For text only: numbers are not told from formulas.
 */
export const textCsv = (rows: readonly (readonly string[])[]): string =>
	`\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
