import type { Chart, Plugin } from 'chart.js';
import type { Brush } from '../brush.ts';
import { isCrowded, placeLabels } from '../place-labels.ts';
import { colour } from '../theme.ts';
import { clearOfLines, quadrantNames } from './quadrants.ts';

/**
 * The name of each point beside it, clear of the other points, names, corner words and middle lines. Where there is no
 * room for names and somebody listens, numbers stand in their place, from 1 on, and whoever listens lists the names.
 */
export const pointNames = (
	b: Brush,
	names: readonly string[],
	corners: readonly [string, string, string, string],
	middle: { readonly x: number; readonly y: number },
	onNumbered?: (numbered: boolean) => void
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
		const marks = chart.getDatasetMeta(0).data;
		const pointsWith = (texts: readonly string[]) =>
			marks.map(({ x, y }, i) => ({ x, y, width: ctx.measureText(texts[i] ?? '').width, height: b.px(10) }));
		const room = { x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top };
		let [texts, points] = [names, pointsWith(names)];
		let places = placeLabels(points, room, b.px(7), taken);
		const numbered = onNumbered !== undefined && isCrowded(points, places, room, b.px(7));
		onNumbered?.(numbered);
		if (numbered) {
			texts = names.map((_, i) => b.fmt.num(i + 1));
			points = pointsWith(texts);
			places = placeLabels(points, room, b.px(7), taken);
		}
		clearOfLines(ctx, b, { x: mx, y: my }, places);
		ctx.fillStyle = colour.body;
		ctx.textAlign = 'left';
		ctx.textBaseline = 'middle';
		for (const [i, place] of places.entries())
			ctx.fillText(texts[i] ?? '', place.x, place.y + place.height / 2);
		ctx.restore();
	}
});
