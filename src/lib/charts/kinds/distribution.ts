import type { ChartConfiguration } from 'chart.js';
import { rowAxis, valueAxis } from '../axes.ts';
import { legend, plain, tooltip, type Brush } from '../brush.ts';
import { tableOf } from '../chart-table.ts';
import { shares } from '../plugins/shares.ts';
import { ramp } from '../ramp.ts';
import type { DistributionSpec } from '../spec.ts';
import { colour, diverging } from '../theme.ts';

/** How the answers of each row are spread over the scale: one full bar a row, lowest answer where reading starts. */
export function distribution(spec: DistributionSpec, b: Brush): ChartConfiguration {
	const fills = ramp(diverging, spec.categories.length);
	const named = ({ label, n }: DistributionSpec['rows'][number]) =>
		n !== undefined && spec.heads.n
			? `${label}\n${b.fmt.ltr(`(${spec.heads.n} = ${b.fmt.num(n, 0)})`)}`
			: label;
	const first = spec.heads.n ? 2 : 1;
	return plain<'bar'>({
		type: 'bar',
		data: {
			labels: spec.rows.map((row) => row.label),
			datasets: spec.categories.map((label, i) => ({
				label,
				data: spec.rows.map((row) => row.shares?.[i] ?? null),
				backgroundColor: fills[i] ?? colour.faint,
				borderColor: colour.paper,
				borderWidth: { left: b.px(0.6), right: b.px(0.6) },
				borderSkipped: false,
				barThickness: b.px(14),
				pointStyle: 'rect' as const
			}))
		},
		options: {
			indexAxis: 'y',
			layout: { padding: { [b.rtl ? 'left' : 'right']: b.px(10) } },
			plugins: { legend: legend(b), tooltip: tooltip<'bar'>(b, tableOf(spec, b.fmt), (d) => [d + first]) },
			scales: {
				x: { ...valueAxis(b, { min: 0, max: 100, step: 25 }, (v) => b.fmt.pct(v), 'x'), stacked: true },
				y: { ...rowAxis(b, spec.rows.map(named), true), stacked: true }
			}
		},
		plugins: [shares(b, spec.rows, fills)]
	});
}
