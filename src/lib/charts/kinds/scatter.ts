import type { ChartConfiguration } from 'chart.js';
import { plainAxis } from '../axes.ts';
import { noLegend, plain, tooltip, type Brush } from '../brush.ts';
import { tableOf } from '../chart-table.ts';
import { pointNames } from '../plugins/point-names.ts';
import { quadrants } from '../plugins/quadrants.ts';
import type { ScatterSpec } from '../spec.ts';
import { colour } from '../theme.ts';

/** Those that have both values. */
export const drawnPoints = ({ points }: ScatterSpec) =>
	points.flatMap(({ label, x, y, tone }) => (x === null || y === null ? [] : [{ label, x, y, tone }]));

/** Importance against performance. Points without both values are left to the table. */
export function scatter(
	spec: ScatterSpec,
	b: Brush,
	onNumbered?: (numbered: boolean) => void
): ChartConfiguration {
	const points = drawnPoints(spec);
	const striking = (point: { tone?: string }) => point.tone === 'attention';
	return plain<'scatter'>({
		type: 'scatter',
		data: {
			datasets: [
				{
					label: spec.title,
					data: points.map(({ x, y }) => ({ x, y })),
					backgroundColor: points.map((p) => (striking(p) ? colour.orange : colour.blue)),
					borderColor: colour.paper,
					borderWidth: b.px(0.8),
					pointRadius: b.px(4.6),
					pointStyle: points.map((p) => (striking(p) ? 'rectRot' : 'circle'))
				}
			]
		},
		options: {
			layout: { padding: { right: b.px(8), top: b.px(4) } },
			plugins: {
				...noLegend,
				tooltip: tooltip<'scatter'>(b, tableOf({ ...spec, points }, b.fmt), () => [1, 2])
			},
			scales: {
				x: plainAxis(b, spec.x, b.fmt.num, spec.x.label),
				y: plainAxis(b, spec.y, b.fmt.num, spec.y.label)
			}
		},
		plugins: [
			quadrants(b, spec.middle, spec.quadrants),
			pointNames(
				b,
				points.map((p) => p.label),
				spec.quadrants,
				spec.middle,
				onNumbered
			)
		]
	});
}
