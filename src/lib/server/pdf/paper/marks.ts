import { colour } from '#lib/charts/theme.ts';
import type { Box } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import type { CellMark } from '../table/spec.ts';

/** Large enough for a cross by hand, with room for a figure inside. */
export const radius = 7.2;

const outline = (kit: Kit) => kit.doc.lineWidth(0.8).strokeColor(colour.muted, 1);

export function circleAt(kit: Kit, x: number, y: number): void {
	outline(kit).circle(x, y, radius).stroke();
}

export function squareAt(kit: Kit, x: number, y: number): void {
	outline(kit)
		.roundedRect(x - radius + 0.6, y - radius + 0.6, 2 * radius - 1.2, 2 * radius - 1.2, 1.5)
		.stroke();
}

/** A circle around the figure of its cell. */
export const circle: CellMark = {
	draw: (kit: Kit, box: Box, y: number, height: number) =>
		circleAt(kit, box.x + box.width / 2, y + height / 2)
};
