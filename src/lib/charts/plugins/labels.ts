import type { Chart, ChartArea, Plugin, Scale } from 'chart.js';
import type { Brush } from '../brush.ts';

export interface Label {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly align: 'left' | 'center' | 'right';
	readonly colour: string;
	readonly weight?: 'normal' | 'bold';
	readonly size?: number;
	/** Colour of a patch behind it, where it may cross a line. */
	readonly halo?: string;
}

/** Words on the chart at places that are known only when its scales are laid out. */
export const labels = (b: Brush, id: string, place: (chart: Placed) => readonly Label[]): Plugin => ({
	id,
	afterDatasetsDraw(chart: Chart) {
		const { ctx, scales, chartArea } = chart;
		const { x, y } = scales;
		if (!x || !y) return;
		ctx.save();
		ctx.textBaseline = 'middle';
		for (const label of place({ x, y, area: chartArea, mark: (d, i) => chart.getDatasetMeta(d).data[i] })) {
			ctx.font = b.css(label.size ?? 7.6, label.weight);
			ctx.textAlign = label.align;
			if (label.halo) {
				const { width } = ctx.measureText(label.text);
				const left = label.x - (label.align === 'right' ? width : label.align === 'center' ? width / 2 : 0);
				ctx.fillStyle = label.halo;
				ctx.fillRect(left - b.px(1), label.y - b.px(4.5), width + b.px(2), b.px(9));
			}
			ctx.fillStyle = label.colour;
			ctx.fillText(label.text, label.x, label.y);
		}
		ctx.restore();
	}
});

export interface Placed {
	readonly x: Scale;
	readonly y: Scale;
	readonly area: ChartArea;
	mark(dataset: number, index: number): { readonly x: number; readonly y: number } | undefined;
}
