import type { ArcElement, Chart, Plugin } from 'chart.js';
import type { Brush } from '../brush.ts';
import type { GaugeSpec } from '../spec.ts';
import { colour } from '../theme.ts';

/** Face of a gauge: the figure, the ends of its scale, cuts between the bands, and the interval as an arc outside. */
export const dial = (spec: GaugeSpec, b: Brush): Plugin => ({
	id: 'dial',
	afterDatasetsDraw(chart: Chart) {
		const arc = chart.getDatasetMeta(0).data[0] as unknown as ArcElement | undefined;
		if (!arc) return;
		const { ctx } = chart;
		const { x, y, innerRadius: inner, outerRadius: outer } = arc;
		const { min, max, value, interval, bands, digits = 0 } = spec;
		const angle = (v: number) => Math.PI * (1 + (Math.min(Math.max(v, min), max) - min) / (max - min));
		const spoke = (v: number, from: number, to: number) => {
			const [cos, sin] = [Math.cos(angle(v)), Math.sin(angle(v))];
			ctx.moveTo(x + cos * from, y + sin * from);
			ctx.lineTo(x + cos * to, y + sin * to);
		};
		const print = (v: number) => (spec.unit === 'percent' ? b.fmt.pct(v, digits) : b.fmt.num(v, digits));

		ctx.save();
		ctx.strokeStyle = colour.paper;
		ctx.lineWidth = b.px(1.4);
		ctx.beginPath();
		for (const band of bands) if (band.from > min) spoke(band.from, inner, outer);
		ctx.stroke();

		if (interval && value !== null) {
			ctx.strokeStyle = colour.ink;
			ctx.lineWidth = b.px(1);
			ctx.beginPath();
			ctx.arc(x, y, outer + b.px(3.5), angle(interval.lo), angle(interval.hi));
			ctx.stroke();
			ctx.beginPath();
			for (const end of [interval.lo, interval.hi]) spoke(end, outer + b.px(1.2), outer + b.px(5.8));
			ctx.stroke();
		}

		ctx.textAlign = 'center';
		ctx.textBaseline = 'alphabetic';
		ctx.fillStyle = value === null ? colour.muted : colour.navy;
		ctx.font = `bold ${Math.round(inner * 0.42)}px Vazirmatn`;
		ctx.fillText(value === null ? b.fmt.missing : print(value), x, y - inner * 0.1);
		ctx.fillStyle = colour.muted;
		ctx.font = b.css(8);
		ctx.textBaseline = 'top';
		for (const [end, side] of [[min, -1] as const, [max, 1] as const]) {
			ctx.fillText(b.fmt.num(end), x + (side * (inner + outer)) / 2, y + b.px(4));
		}
		ctx.restore();
	}
});
