import type { ChartConfiguration } from 'chart.js';
import { rowAxis, valueAxis } from '../axes.ts';
import { noLegend, plain, tooltip, type Brush } from '../brush.ts';
import { tableOf } from '../chart-table.ts';
import { labels } from '../plugins/labels.ts';
import { threshold } from '../plugins/threshold.ts';
import { whiskers } from '../plugins/whiskers.ts';
import type { BarsSpec, Tone } from '../spec.ts';
import { colour } from '../theme.ts';

const fills: Record<Tone, string> = { plain: colour.blue, attention: colour.orange, quiet: colour.sky };

/** Horizontal bars with intervals; they grow from the side where reading starts. */
export function bars(spec: BarsSpec, b: Brush): ChartConfiguration {
	const { rows, digits = 0 } = spec;
	const table = tableOf(spec, b.fmt);
	const print = (v: number) => b.fmt.num(v);
	const [end, start] = b.rtl ? (['left', 'right'] as const) : (['right', 'left'] as const);
	const room = b.px(rows.some((row) => row.value !== null && row.value > spec.max * 0.85) ? 26 : 10);
	return plain<'bar'>({
		type: 'bar',
		data: {
			labels: rows.map((row) => row.label),
			datasets: [
				{
					label: spec.heads.value,
					data: rows.map((row) => row.value),
					backgroundColor: rows.map((row) => fills[row.tone ?? 'plain']),
					barThickness: b.px(11),
					borderRadius: b.px(1.5),
					borderSkipped: false
				}
			]
		},
		options: {
			indexAxis: 'y',
			layout: { padding: { top: b.px(spec.threshold ? 18 : 2), [end]: room } },
			plugins: {
				...noLegend,
				tooltip: tooltip<'bar'>(b, table, () => [1, 2, 3].filter((c) => table.columns[c]))
			},
			scales: {
				x: valueAxis(b, spec, print, 'x'),
				y: rowAxis(
					b,
					rows.map((row) => row.label),
					true
				)
			}
		},
		plugins: [
			...(spec.threshold ? [threshold(b, spec.threshold)] : []),
			whiskers(b, 'x', [{ dataset: 0, intervals: rows.map((row) => row.interval), colour: colour.ink }]),
			labels(b, 'values', ({ x, y }) =>
				rows.map((row, i) => {
					const tip = row.value === null ? spec.min : Math.max(row.value, row.interval?.hi ?? row.value);
					const gap = b.px(5) * (b.rtl ? -1 : 1);
					return {
						text:
							row.value === null
								? b.fmt.missing
								: spec.unit === 'percent'
									? b.fmt.pct(row.value, digits)
									: b.fmt.num(row.value, digits),
						x: x.getPixelForValue(tip) + gap,
						y: y.getPixelForValue(i),
						align: start,
						colour: row.value === null ? colour.muted : colour.ink,
						weight: 'bold',
						halo: colour.paper
					};
				})
			)
		]
	});
}
