import { layoutText, heightOf, widest, type Line } from '../text/typeset.ts';
import type { Align } from '../text/draw-lines.ts';
import { inset, slice, type Box } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { linesOf, textHeight } from '../kit/put.ts';
import { plainText, type RichText } from '../kit/rich.ts';
import { cellLeading, leadingOf, styles, type TextStyle } from '../kit/styles.ts';
import { fitColumns } from './fit-columns.ts';
import { cellOf, type Cell, type CellSpec, type TableSpec } from './spec.ts';

export interface PlannedCell {
	readonly cell: CellSpec;
	readonly style: TextStyle;
	readonly align: Align | undefined;
	readonly lines: readonly Line[];
	readonly height: number;
}
export interface PlannedRow {
	readonly cells: readonly PlannedCell[];
	readonly height: number;
	readonly total: boolean;
}
/** A table laid out for one width: what each row takes, and where each column stands. */
export interface TablePlan {
	readonly head: PlannedRow;
	readonly rows: readonly PlannedRow[];
	readonly noteHeight: number;
	/** Column boxes within a table that starts at x = 0. */
	boxes(kit: Kit, table: Box): Box[];
}

const gap = 4;

/** Lays the table out. Type is set smaller only where a column could not hold its longest word otherwise. */
export function planTable(kit: Kit, spec: TableSpec, width: number): TablePlan {
	const { columns, rows, totals = [], pad = 4.5 } = spec;
	const body = [...rows, ...totals];
	const headStyle = (i: number, scale: number): TextStyle =>
		scaled({ ...styles.columnHead, ...columns[i]?.headStyle }, scale);
	const bodyStyle = (cell: CellSpec, i: number, total: boolean, scale: number): TextStyle => {
		const base = i === 0 ? styles.rowHead : styles.cell;
		const style = { ...base, ...(total ? { face: 'B' as const } : {}), ...columns[i]?.style, ...cell.style };
		return scaled({ ...style, leading: cellLeading(style, cell.dir ?? kit.dir) }, scale);
	};
	const least = columns.map(
		(column, i) =>
			Math.max(
				...[longestWord(kit, column.head, headStyle(i, 1))],
				...body.map((row, r) => {
					const cell = cellOf(row[i] ?? '');
					return longestWord(kit, cell.text ?? '', bodyStyle(cell, i, r >= rows.length, 1));
				})
			) +
			2 * gap
	);
	const { widths, scale } = fitColumns(
		columns.map((c) => c.width),
		least,
		width
	);

	const row = (cells: readonly Cell[], total: boolean, head: boolean): PlannedRow => {
		const planned = columns.map((column, i): PlannedCell => {
			const cell = cellOf(cells[i] ?? '');
			const style = head ? headStyle(i, scale) : bodyStyle(cell, i, total, scale);
			const text = cell.text ?? '';
			const lines =
				plainText(text) === '' ? [] : linesOf(kit, text, style, (widths[i] ?? 0) - 2 * gap, cell.dir);
			return {
				cell,
				style,
				lines,
				align: cell.align ?? column.align,
				height: heightOf(lines, leadingOf(style, cell.dir ?? kit.dir))
			};
		});
		const text = Math.max(0, ...planned.map((cell) => cell.height));
		return {
			cells: planned,
			total,
			height: Math.max(text, head ? 0 : styles.cell.size * 1.4) + (head ? 7 : 2 * pad)
		};
	};

	return {
		head: row(
			columns.map((column) => column.head),
			false,
			true
		),
		rows: [
			...rows.map((cells) => row(cells, false, false)),
			...totals.map((cells) => row(cells, true, false))
		],
		noteHeight: spec.note ? textHeight(kit, spec.note, styles.micro, width) + 5 : 0,
		boxes(made, table) {
			let from = 0;
			return widths.map((w) => {
				const box = inset(made.dir, slice(made.dir, table, from, w), gap);
				from += w;
				return box;
			});
		}
	};
}

const scaled = (style: TextStyle, scale: number): TextStyle =>
	scale === 1 ? style : { ...style, size: style.size * scale };

/** Width of the longest word: what a column must hold so that no word is cut. */
function longestWord(kit: Kit, text: RichText, style: TextStyle): number {
	const words = plainText(text)
		.split(/\s+/)
		.sort((a, b) => b.length - a.length);
	return Math.max(
		0,
		...words.slice(0, 2).map((word) => widest(layoutText(runOf(word, style), 1e6, kit.dir)))
	);
}
const runOf = (text: string, style: TextStyle) => [
	{ text, face: style.face ?? ('R' as const), size: style.size, colour: '#000000', features: style.features }
];
