import type { Chart, Plugin } from 'chart.js';
import type { Brush } from '../brush.ts';
import type { Interval } from '../spec.ts';

export interface Whisker {
	readonly dataset: number;
	readonly intervals: readonly (Interval | null | undefined)[];
	readonly colour: string;
}

/** Confidence intervals as whiskers over bars or points; `along` is the axis of the values. */
export const whiskers = (b: Brush, along: 'x' | 'y', items: readonly Whisker[]): Plugin => ({
	id: 'whiskers',
	afterDatasetsDraw(chart: Chart) {
		const { ctx } = chart;
		const scale = chart.scales[along];
		if (!scale) return;
		const cap = b.px(2.6);
		ctx.save();
		ctx.lineWidth = b.px(0.9);
		for (const { dataset, intervals, colour } of items) {
			ctx.strokeStyle = colour;
			ctx.beginPath();
			chart.getDatasetMeta(dataset).data.forEach((mark, i) => {
				const interval = intervals[i];
				if (!interval) return;
				const [lo, hi] = [scale.getPixelForValue(interval.lo), scale.getPixelForValue(interval.hi)];
				const across = along === 'x' ? mark.y : mark.x;
				const line = (v0: number, a0: number, v1: number, a1: number) => {
					const [from, to] =
						along === 'x' ? [[v0, a0] as const, [v1, a1] as const] : [[a0, v0] as const, [a1, v1] as const];
					ctx.moveTo(...from);
					ctx.lineTo(...to);
				};
				line(lo, across, hi, across);
				line(lo, across - cap, lo, across + cap);
				line(hi, across - cap, hi, across + cap);
			});
			ctx.stroke();
		}
		ctx.restore();
	}
});
