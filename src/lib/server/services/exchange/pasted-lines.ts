import { columnsNamed, type Heads } from '#lib/domain/tables/named-columns.ts';

/** More of them are not kept among the lines. */
const mostEmptyRows = 1_000;

/** A cell of a pasted table: on one line, and in quotes where it holds some. */
const cellOf = (text: string): string => {
	const line = text.replace(/[\t\r\n]+/gu, ' ');
	return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
};

/**
 * The columns that are understood as the lines that somebody would have pasted; a few empty rows stay empty lines, so
 * that lines are counted as in the file. Cells beyond the last named column stay, to be asked about.
 */
export function linesNamed<Column extends string>(
	[names = [], ...rows]: readonly (readonly string[])[],
	numbers: readonly number[],
	heads: Heads<Column>
): string {
	const columns = columnsNamed(names, heads);
	// Without a name that is understood nothing can be left out: what is wrong is said of the whole.
	const kept = columns.every((column) => column === undefined)
		? names.map((_, i) => i)
		: names.flatMap((_, i) => (columns[i] === undefined ? [] : [i]));
	const lines = [kept.map((i) => cellOf(names[i] ?? '')).join('\t')];
	const gaps = (numbers.at(-1) ?? 0) - rows.length <= mostEmptyRows;
	rows.forEach((row, r) => {
		const extra = row.slice(names.length);
		const cells = [...kept.map((i) => row[i] ?? ''), ...extra];
		lines[(gaps ? numbers[r] : undefined) ?? r + 1] = cells.map(cellOf).join('\t');
	});
	return Array.from(lines, (line) => line ?? '').join('\n');
}
