/** Columns between two cells. */
const gap = '  ';

/** How many places a text takes on a terminal: marks and direction signs take none. */
export const widthOf = (text: string): number => [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length;

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Rows as aligned lines under a header and a rule. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const all = [header, ...rows];
	const widths = header.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
	const line = (row: readonly string[]): string =>
		widths
			.map((width, column) => padded(row[column] ?? '', width))
			.join(gap)
			.trimEnd();
	const rule = '-'.repeat(widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1)));
	return [line(header), rule, ...rows.map(line)].join('\n');
}
