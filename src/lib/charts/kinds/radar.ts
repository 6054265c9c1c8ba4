import type { ChartConfiguration } from 'chart.js';
import { legend, plain, tooltip, type Brush } from '../brush.ts';
import { tableOf } from '../chart-table.ts';
import { seriesLook } from '../series-look.ts';
import type { RadarSpec } from '../spec.ts';
import { colour } from '../theme.ts';
import { wrapLabel } from '../wrap-label.ts';

/** One axis a factor. A hidden value opens the outline, and its axis says «–». */
export function radar(spec: RadarSpec, b: Brush): ChartConfiguration {
	const name = (axis: string, i: number) =>
		spec.series.every((s) => s.values[i] !== null)
			? wrapLabel(axis, 16)
			: [...wrapLabel(axis, 16), b.fmt.missing];
	return plain<'radar'>({
		type: 'radar',
		data: {
			labels: spec.axes.map(name),
			datasets: spec.series.map((s) => {
				const look = seriesLook[s.style];
				const dashed = look.dash.length > 0;
				// A filled outline with a gap in it would claim an area that nobody measured.
				const filled = s.style === 'main' && s.values.every((v) => v !== null);
				return {
					label: s.label,
					data: [...s.values],
					borderColor: look.line,
					backgroundColor: filled ? `${look.line}24` : 'transparent',
					fill: filled,
					borderWidth: b.px(1.6),
					borderDash: look.dash.map(b.px),
					pointRadius: dashed ? 0 : b.px(2.6),
					pointStyle: look.mark,
					pointBackgroundColor: look.line,
					pointBorderColor: dashed ? look.line : colour.paper,
					pointBorderWidth: b.px(dashed ? 1.6 : 0.7)
				};
			})
		},
		options: {
			plugins: {
				legend: spec.series.length > 1 ? legend(b, 'center') : { display: false },
				tooltip: tooltip<'radar'>(b, tableOf(spec, b.fmt), (d) => [d + 1])
			},
			scales: {
				r: {
					min: spec.min,
					max: spec.max,
					ticks: {
						font: b.font(7),
						color: colour.muted,
						stepSize: spec.step,
						callback: (v) => b.fmt.num(Number(v)),
						backdropColor: 'rgba(255,255,255,0.8)',
						showLabelBackdrop: true,
						backdropPadding: 1
					},
					grid: { color: colour.hair, lineWidth: 0.6 },
					angleLines: { color: colour.hair, lineWidth: 0.6 },
					pointLabels: { font: b.font(8.6), color: colour.ink, padding: b.px(6) }
				}
			}
		}
	});
}
