/** The head of a column of a table. */
export interface Column {
	readonly text: string;
	/** Whether its cells are figures, which stand below each other by their last digit. */
	readonly number?: boolean;
	/** Whether it is heard only: its cells speak for themselves. */
	readonly quiet?: boolean;
}

/** As text of a style sheet; quotation marks, backslashes and ends of lines would end it. */
const quoted = (text: string): string =>
	`"${text.replaceAll(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** The labels that a style sheet puts before the cells of a row where a table is too wide: `--column-1` and so on. */
export const labelsOf = (columns: readonly Column[]): string =>
	columns
		.flatMap(({ text, quiet }, i) => (quiet || text === '' ? [] : `--column-${i + 1}: ${quoted(text)}`))
		.join('; ');
