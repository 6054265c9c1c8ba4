import type { Chart, Plugin } from 'chart.js';
import type { Brush } from '../brush.ts';
import { colour } from '../theme.ts';

/** A dashed line across all rows at a value, with its name above the chart. */
export const threshold = (b: Brush, at: { readonly value: number; readonly label: string }): Plugin => ({
	id: 'threshold',
	afterDatasetsDraw(chart: Chart) {
		const { ctx, chartArea } = chart;
		const x = chart.scales.x?.getPixelForValue(at.value);
		if (x === undefined) return;
		ctx.save();
		ctx.strokeStyle = colour.muted;
		ctx.lineWidth = b.px(0.8);
		ctx.setLineDash([b.px(3), b.px(2)]);
		ctx.beginPath();
		ctx.moveTo(x, chartArea.top - b.px(4));
		ctx.lineTo(x, chartArea.bottom);
		ctx.stroke();
		ctx.font = b.css(7.4, 'bold');
		ctx.fillStyle = colour.muted;
		ctx.textAlign = 'center';
		ctx.textBaseline = 'middle';
		ctx.fillText(
			at.label,
			clamp(x, ctx.measureText(at.label).width / 2, chart.width),
			chartArea.top - b.px(10)
		);
		ctx.restore();
	}
});

const clamp = (x: number, half: number, width: number) => Math.min(Math.max(x, half), width - half);
