import type { Formatter } from '#lib/i18n/format.ts';

/** A figure, some words (also in a column of figures: the reason why there is none), or nothing. */
export type Cell = string | number | null;

/** text; number with so many decimals; p: a probability; percent: 0–100 with a sign. */
export interface Column {
	readonly head: string;
	readonly kind: 'text' | 'number' | 'p' | 'percent';
	readonly digits?: number;
}

/** A table of the report with its words chosen: the same on a page and in a workbook. */
export interface ReportTable {
	/** Tells tables apart; never shown. */
	readonly code: string;
	readonly title: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly Cell[])[];
	/** Sentences below the table. */
	readonly notes: readonly string[];
}

export const text = (head: string): Column => ({ head, kind: 'text' });
export const number = (head: string, digits = 0): Column => ({ head, kind: 'number', digits });
export const probability = (head: string): Column => ({ head, kind: 'p' });
export const percent = (head: string, digits = 0): Column => ({ head, kind: 'percent', digits });

/** The cell as one language prints it. */
export function printCell(cell: Cell, { kind, digits }: Column, f: Formatter): string {
	if (cell === null) return f.missing;
	if (typeof cell === 'string') return cell;
	if (kind === 'p') return f.p(cell);
	return kind === 'percent' ? f.pct(cell, digits) : f.num(cell, digits);
}
