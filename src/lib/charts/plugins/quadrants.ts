import type { Chart, ChartArea, Plugin } from 'chart.js';
import type { Brush } from '../brush.ts';
import type { Rect } from '../place-labels.ts';
import { colour } from '../theme.ts';

type Names = readonly [string, string, string, string];

/** Where the names of the four quadrants stand: top left, top right, bottom left, bottom right. */
export function quadrantNames(
	ctx: CanvasRenderingContext2D,
	b: Brush,
	area: ChartArea,
	names: Names
): Rect[] {
	ctx.font = b.css(8, 'bold');
	const [inset, height] = [b.px(6), b.px(11)];
	const widths = names.map((name) => ctx.measureText(name).width);
	return widths.map((width, i) => {
		// Two names of one line that do not fit beside each other: the second one moves a line towards the middle.
		const beside = (widths[i ^ 1] ?? 0) + width + 3 * inset <= area.right - area.left;
		const aside = beside || i % 2 === 0 ? 0 : 1.3 * height;
		return {
			x: i % 2 === 0 ? area.left + inset : area.right - inset - width,
			y: i < 2 ? area.top + inset + aside : area.bottom - inset - height - aside,
			width,
			height
		};
	});
}

/** Breaks the middle lines off where words lie on them: a dash between letters looks like one of them. */
export function clearOfLines(
	ctx: CanvasRenderingContext2D,
	b: Brush,
	meet: { readonly x: number; readonly y: number },
	words: readonly Rect[]
): void {
	const half = b.px(1);
	const patch = (tone: string, x: number, y: number, width: number, height: number) => {
		if (width <= 0 || height <= 0) return;
		ctx.fillStyle = tone;
		ctx.fillRect(x, y, width, height);
	};
	for (const { x, y, width, height } of words) {
		if (x < meet.x && meet.x < x + width) {
			const shaded = Math.max(0, Math.min(height, meet.y - y));
			patch(colour.sand, meet.x - half, y, half, shaded);
			patch(colour.paper, meet.x - half, y + shaded, half, height - shaded);
			patch(colour.paper, meet.x, y, half, height);
		}
		if (y < meet.y && meet.y < y + height) {
			const shaded = Math.max(0, Math.min(width, meet.x - x));
			patch(colour.sand, x, meet.y - half, shaded, half);
			patch(colour.paper, x + shaded, meet.y - half, width - shaded, half);
			patch(colour.paper, x, meet.y, width, half);
		}
	}
}

/** The first quadrant shaded, dashed lines where they meet, and the names in the corners. */
export const quadrants = (
	b: Brush,
	middle: { readonly x: number; readonly y: number },
	names: Names
): Plugin => ({
	id: 'quadrants',
	beforeDatasetsDraw(chart: Chart) {
		const { ctx, chartArea: area, scales } = chart;
		if (!scales.x || !scales.y) return;
		const [x, y] = [scales.x.getPixelForValue(middle.x), scales.y.getPixelForValue(middle.y)];
		ctx.save();
		ctx.fillStyle = colour.sand;
		ctx.fillRect(area.left, area.top, x - area.left, y - area.top);
		ctx.strokeStyle = colour.faint;
		ctx.lineWidth = b.px(0.7);
		ctx.setLineDash([b.px(3), b.px(3)]);
		ctx.beginPath();
		ctx.moveTo(x, area.top);
		ctx.lineTo(x, area.bottom);
		ctx.moveTo(area.left, y);
		ctx.lineTo(area.right, y);
		ctx.stroke();
		const places = quadrantNames(ctx, b, area, names);
		clearOfLines(ctx, b, { x, y }, places);
		ctx.fillStyle = colour.muted;
		ctx.textAlign = 'left';
		ctx.textBaseline = 'middle';
		for (const [i, place] of places.entries())
			ctx.fillText(names[i] ?? '', place.x, place.y + place.height / 2);
		ctx.restore();
	}
});
