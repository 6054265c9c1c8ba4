import type { Chart, Plugin } from 'chart.js';
import type { Brush } from '../brush.ts';
import { placeLabels } from '../place-labels.ts';
import { colour } from '../theme.ts';
import { quadrantNames } from './quadrants.ts';

/** The name of each point beside it, clear of the other points, names, corner words and middle lines. */
export const pointNames = (
	b: Brush,
	names: readonly string[],
	corners: readonly [string, string, string, string],
	middle: { readonly x: number; readonly y: number }
): Plugin => ({
	id: 'pointNames',
	afterDatasetsDraw(chart: Chart) {
		const { ctx, chartArea: area } = chart;
		ctx.save();
		const { x: across, y: up } = chart.scales;
		const [mx, my] = [across?.getPixelForValue(middle.x) ?? 0, up?.getPixelForValue(middle.y) ?? 0];
		const taken = [
			...quadrantNames(ctx, b, area, corners),
			{ x: mx - 1, y: area.top, width: 2, height: area.bottom - area.top },
			{ x: area.left, y: my - 1, width: area.right - area.left, height: 2 }
		];
		ctx.font = b.css(7.6);
		const points = chart.getDatasetMeta(0).data.map(({ x, y }, i) => ({
			x,
			y,
			width: ctx.measureText(names[i] ?? '').width,
			height: b.px(10)
		}));
		const room = { x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top };
		ctx.fillStyle = colour.body;
		ctx.textAlign = 'left';
		ctx.textBaseline = 'middle';
		for (const [i, place] of placeLabels(points, room, b.px(7), taken).entries()) {
			ctx.fillText(names[i] ?? '', place.x, place.y + place.height / 2);
		}
		ctx.restore();
	}
});
