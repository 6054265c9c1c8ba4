import { colour, quiet } from '#lib/charts/theme.ts';
import type { Interval, Value } from '#lib/charts/spec.ts';
import { slice } from '../kit/grid.ts';
import { fillBox } from '../kit/put.ts';
import type { CellMark } from './spec.ts';

export interface BarMark {
	readonly value: Value;
	readonly interval?: Interval | null;
	readonly min: number;
	readonly max: number;
	readonly threshold?: number;
	readonly attention?: boolean;
}

/** A bar in a cell with its interval and a threshold line. The number stands in a cell beside it, so it is decoration. */
export const barMark = ({ value, interval, min, max, threshold, attention }: BarMark): CellMark => ({
	draw(kit, box, y, height) {
		const { doc, dir } = kit;
		const at = (v: number) => ((Math.min(Math.max(v, min), max) - min) / (max - min)) * box.width;
		const px = (v: number) => (dir === 'rtl' ? box.x + box.width - at(v) : box.x + at(v));
		const middle = y + height / 2;
		fillBox(kit, box, middle - 3.5, 7, quiet.track, 1);
		if (value === null) return;
		const width = at(value);
		if (width > 0)
			fillBox(kit, slice(dir, box, 0, width), middle - 3.5, 7, attention ? colour.orange : colour.blue, 1);
		if (threshold !== undefined) {
			doc.lineWidth(0.8).strokeColor(colour.faint, 1);
			doc
				.moveTo(px(threshold), y + 2)
				.lineTo(px(threshold), y + height - 2)
				.stroke();
		}
		if (!interval) return;
		doc
			.lineWidth(0.9)
			.strokeColor(colour.ink, 1)
			.moveTo(px(interval.lo), middle)
			.lineTo(px(interval.hi), middle);
		for (const end of [interval.lo, interval.hi])
			doc.moveTo(px(end), middle - 2.6).lineTo(px(end), middle + 2.6);
		doc.stroke();
	}
});

/** So many dots of so many; `actual` says it in words («4 of 5»). */
export const dotsMark = (
	count: number,
	of: number,
	actual: string,
	tone: string = colour.blue
): CellMark => ({
	actual,
	draw({ doc, dir }, box, y, height) {
		for (let i = 0; i < of; i++) {
			const dot = slice(dir, box, 1 + i * 8, 5.6);
			doc
				.circle(dot.x + 2.8, y + height / 2, 2.8)
				.fillColor(i < count ? tone : quiet.dot, 1)
				.fill();
		}
	}
});
