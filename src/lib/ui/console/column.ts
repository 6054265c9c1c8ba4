/** The head of a column of a table. */
export interface Column {
	readonly text: string;
	/** Whether its cells are figures, which stand below each other by their last digit. */
	readonly number?: boolean;
	/** Whether it is heard only: its cells speak for themselves. */
	readonly quiet?: boolean;
}

/**
 * The labels that a style sheet puts before the cells of a row where a table is too wide: `--column-1` and so on. A
 * string of JSON is one of a style sheet too, as long as it stays on one line.
 */
export const labelsOf = (columns: readonly Column[]): string =>
	columns
		.map(({ text, quiet }, i) =>
			quiet || !text ? '' : `--column-${i + 1}:${JSON.stringify(text.replaceAll('\n', ' '))};`
		)
		.join('');
