import { trimmed } from './fold.ts';

/** Why a line of a list is not taken, line 1 being the names of the columns. */
export interface RowProblem<Column extends string, Issue extends string> {
	readonly line: number;
	readonly column: Column;
	readonly issue: Issue;
	/** The cell as it was written. */
	readonly text: string;
	/** Where the same stood before. */
	readonly first?: number;
}

const longestShown = 60;

/** A row of a list by the names of its columns, and the way to tell what is wrong in it. */
export function listedRow<Column extends string, Issue extends string>(
	row: readonly string[],
	columns: readonly (Column | undefined)[],
	line: number,
	problems: { add(problem: RowProblem<Column, Issue>): void }
) {
	const cell = (column: Column): string => {
		const at = columns.indexOf(column);
		return at < 0 ? '' : (row[at] ?? '');
	};
	return {
		cell,
		tell(column: Column, issue: Issue, text = trimmed(cell(column)), first?: number): void {
			const place = first === undefined ? {} : { first };
			problems.add({ line, column, issue, text: text.slice(0, longestShown), ...place });
		},
		/** What stands beyond the last named column. */
		beyond: row
			.slice(columns.length)
			.map(trimmed)
			.filter((text) => text !== '')
			.join(' ')
	};
}
