import type { ChartConfiguration } from 'chart.js';
import { rowAxis, valueAxis } from '../axes.ts';
import { legend, plain, tooltip, type Brush } from '../brush.ts';
import { tableOf } from '../chart-table.ts';
import { labels } from '../plugins/labels.ts';
import { threshold } from '../plugins/threshold.ts';
import type { ParetoSpec } from '../spec.ts';
import { colour } from '../theme.ts';

/**
 * Pareto chart lying on its side, so that long names are read: bars with the part of each row, largest on top, and the
 * line that adds them up on the same scale.
 */
export function pareto(spec: ParetoSpec, b: Brush): ChartConfiguration {
	const { rows, digits = 0 } = spec;
	const [end, start] = b.rtl ? (['left', 'right'] as const) : (['right', 'left'] as const);
	return plain<'bar' | 'line'>({
		type: 'bar',
		data: {
			labels: rows.map((row) => row.label),
			datasets: [
				{
					type: 'line',
					label: spec.heads.cumulative,
					data: rows.map((row) => row.cumulative),
					borderColor: colour.orange,
					backgroundColor: colour.orange,
					borderWidth: b.px(1.4),
					clip: false,
					pointRadius: b.px(2.4),
					pointStyle: 'rectRot'
				},
				{
					type: 'bar',
					label: spec.heads.share,
					data: rows.map((row) => row.share),
					backgroundColor: rows.map((row) => (row.tone === 'quiet' ? colour.sky : colour.blue)),
					barThickness: b.px(9),
					borderRadius: b.px(1.5),
					borderSkipped: false
				}
			]
		},
		options: {
			indexAxis: 'y',
			layout: { padding: { top: b.px(2), [end]: b.px(10) } },
			plugins: {
				legend: { ...legend(b), reverse: true },
				tooltip: tooltip<'bar' | 'line'>(b, tableOf(spec, b.fmt), () => [1, 2])
			},
			scales: {
				x: valueAxis(b, { min: 0, max: 100, step: 20 }, (v) => b.fmt.pct(v), 'x'),
				y: rowAxis(
					b,
					rows.map((row) => row.label),
					true,
					22
				)
			}
		},
		plugins: [
			...(spec.threshold ? [threshold(b, spec.threshold)] : []),
			labels(b, 'values', ({ x, y }) =>
				rows.map((row, i) => {
					const text = b.fmt.pct(row.share, digits);
					const tip = x.getPixelForValue(row.share);
					// Within its bar where there is room: the line begins at the end of the first one.
					const within = Math.abs(tip - x.getPixelForValue(0)) > b.px(30) && row.tone !== 'quiet';
					return {
						text,
						x: tip + b.px(within ? -5 : 5) * (b.rtl ? -1 : 1),
						y: y.getPixelForValue(i),
						align: within ? end : start,
						colour: within ? colour.paper : colour.ink,
						weight: 'bold',
						size: 7
					};
				})
			)
		]
	});
}
