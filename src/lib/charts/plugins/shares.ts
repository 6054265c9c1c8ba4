import type { BarElement, Chart, Plugin } from 'chart.js';
import type { Brush } from '../brush.ts';
import type { DistributionSpec } from '../spec.ts';
import { colour, inkOn } from '../theme.ts';

/** Percentages inside the parts of stacked bars that are wide enough for them; «–» where a row is hidden. */
export const shares = (b: Brush, rows: DistributionSpec['rows'], fills: readonly string[]): Plugin => ({
	id: 'shares',
	afterDatasetsDraw(chart: Chart) {
		const { ctx, scales } = chart;
		ctx.save();
		ctx.font = b.css(7.2, 'bold');
		ctx.textBaseline = 'middle';
		ctx.textAlign = 'center';
		for (const [d, fill] of fills.entries()) {
			ctx.fillStyle = inkOn(fill);
			for (const [i, element] of chart.getDatasetMeta(d).data.entries()) {
				const share = rows[i]?.shares?.[d];
				if (share === undefined) continue;
				const { x, y, base } = (element as unknown as BarElement).getProps(['x', 'y', 'base'], true);
				if (x === null || y === null) continue;
				const text = b.fmt.pct(share);
				if (Math.abs(x - base) > ctx.measureText(text).width + b.px(4)) {
					ctx.fillText(text, (x + base) / 2, y);
				}
			}
		}
		ctx.fillStyle = colour.muted;
		ctx.textAlign = b.rtl ? 'right' : 'left';
		const start = (scales.x?.getPixelForValue(0) ?? 0) + b.px(b.rtl ? -5 : 5);
		for (const [i, row] of rows.entries()) {
			if (!row.shares) ctx.fillText(b.fmt.missing, start, scales.y?.getPixelForValue(i) ?? 0);
		}
		ctx.restore();
	}
});
