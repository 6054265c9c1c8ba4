import type { Direction } from '#lib/i18n/locale.ts';

/** A4 in points. The header's rule lies at 48, the footer's at 796; the text between `top` and `bottom`. */
export const page = {
	width: 595.28,
	height: 841.89,
	side: 50,
	top: 64,
	bottom: 782,
	gutter: 14,
	columns: 12
} as const;

/** A horizontal stretch of the page. */
export interface Box {
	readonly x: number;
	readonly width: number;
}

/** Columns of the twelve-column grid, counted from the side where reading starts. */
export function column(dir: Direction, start: number, span: number): Box {
	const unit = (page.width - 2 * page.side + page.gutter) / page.columns;
	const width = span * unit - page.gutter;
	const x = page.side + start * unit;
	return { x: dir === 'rtl' ? page.width - x - width : x, width };
}

export const fullWidth: Box = { x: page.side, width: page.width - 2 * page.side };

/** The box without a margin on the side where reading starts and one where it ends. */
export const inset = (dir: Direction, box: Box, start: number, end = start): Box => ({
	x: box.x + (dir === 'rtl' ? end : start),
	width: box.width - start - end
});

/** A slice of a box, measured from the side where reading starts. */
export const slice = (dir: Direction, box: Box, from: number, width: number): Box => ({
	x: dir === 'rtl' ? box.x + box.width - from - width : box.x + from,
	width
});
