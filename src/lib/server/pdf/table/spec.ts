import type { Direction } from '#lib/i18n/locale.ts';
import type { Align } from '../text/draw-lines.ts';
import type { Box } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import type { RichText } from '../kit/rich.ts';
import type { TextStyle } from '../kit/styles.ts';

export interface Column {
	readonly head: RichText;
	/** Share of the width, in any unit. */
	readonly width: number;
	readonly align?: Align;
	readonly style?: Partial<TextStyle>;
	readonly headStyle?: Partial<TextStyle>;
}

/** A small drawing in a cell: decoration, unless `actual` says in words what it means. */
export interface CellMark {
	draw(kit: Kit, box: Box, y: number, height: number): void;
	readonly actual?: string;
}

export interface CellSpec {
	readonly text?: RichText;
	readonly style?: Partial<TextStyle>;
	readonly align?: Align;
	/** Set for a text of the other direction; it is then tagged with that language. */
	readonly dir?: Direction;
	readonly mark?: CellMark;
	/** Colour behind the cell. */
	readonly fill?: string;
}
export type Cell = RichText | CellSpec;

export interface TableSpec {
	readonly columns: readonly Column[];
	/** The first cell of each row is its header. */
	readonly rows: readonly (readonly Cell[])[];
	/** Rows at the end that sum up: bold, under a stronger line. */
	readonly totals?: readonly (readonly Cell[])[];
	/** Small print that stays with the last rows. */
	readonly note?: RichText;
	/** Space above and below the text of a row. */
	readonly pad?: number;
	/** tiles: filled cells with white seams and no lines, for heatmaps. */
	readonly look?: 'lines' | 'tiles';
}

export const cellOf = (cell: Cell): CellSpec =>
	typeof cell === 'object' && !Array.isArray(cell) ? (cell as CellSpec) : { text: cell as RichText };
