import type { ChartConfiguration } from 'chart.js';
import { rowAxis, valueAxis } from '../axes.ts';
import { legend, plain, tooltip, type Brush } from '../brush.ts';
import { gapOf, tableOf } from '../chart-table.ts';
import { labels } from '../plugins/labels.ts';
import type { DumbbellSpec } from '../spec.ts';
import { colour, quiet } from '../theme.ts';

/** Two sides of each row, joined by a bar, with the signed gap beside the first. */
export function dumbbell(spec: DumbbellSpec, b: Brush): ChartConfiguration {
	const { rows, names, digits = 0 } = spec;
	const mark = (label: string, data: (number | null)[], fill: string, style: 'circle' | 'rectRot') => ({
		type: 'line' as const,
		label,
		data,
		showLine: false,
		backgroundColor: fill,
		borderColor: fill,
		pointBackgroundColor: fill,
		pointBorderColor: colour.paper,
		pointBorderWidth: b.px(0.8),
		pointRadius: b.px(style === 'circle' ? 4.6 : 5),
		pointStyle: style
	});
	const legends = legend(b);
	return plain<'bar' | 'line'>({
		type: 'bar',
		data: {
			labels: rows.map((row) => row.label),
			datasets: [
				mark(
					names[0],
					rows.map((row) => row.first),
					colour.blue,
					'circle'
				),
				mark(
					names[1],
					rows.map((row) => row.second),
					colour.orange,
					'rectRot'
				),
				{
					type: 'bar',
					label: '',
					data: rows.map(({ first, second }) =>
						first === null || second === null ? null : [Math.min(first, second), Math.max(first, second)]
					),
					backgroundColor: quiet.link,
					barThickness: b.px(3)
				}
			]
		},
		options: {
			indexAxis: 'y',
			layout: { padding: { [b.rtl ? 'left' : 'right']: b.px(28) } },
			plugins: {
				legend: {
					...legends,
					labels: { ...legends.labels, filter: (item: { text: string }) => item.text !== '' } as never
				},
				tooltip: tooltip<'bar' | 'line'>(b, tableOf(spec, b.fmt), () => [1, 2, 3])
			},
			scales: {
				x: valueAxis(b, spec, (v) => b.fmt.num(v), 'x'),
				y: rowAxis(
					b,
					rows.map((row) => row.label),
					false
				)
			}
		},
		plugins: [
			labels(b, 'gaps', ({ x, y }) =>
				rows.map(({ first, second }, i) => {
					const from = first ?? second ?? spec.min;
					// The figure stands on the far side of the first mark, away from the second.
					const right = (first !== null && second !== null && first < second) === b.rtl;
					return {
						text: gapOf(first, second, digits, b.fmt),
						x: x.getPixelForValue(from) + b.px(right ? 8 : -8),
						y: y.getPixelForValue(i),
						align: right ? 'left' : 'right',
						colour: colour.muted,
						weight: 'bold'
					};
				})
			)
		]
	});
}
