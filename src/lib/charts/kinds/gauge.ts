import type { ChartConfiguration } from 'chart.js';
import { plain, type Brush } from '../brush.ts';
import { dial } from '../plugins/dial.ts';
import type { GaugeSpec } from '../spec.ts';
import { colour, quiet } from '../theme.ts';

/** Half a ring filled up to the value. It runs left to right in both languages, as dials do. */
export function gauge(spec: GaugeSpec, b: Brush): ChartConfiguration {
	const { value, min, max } = spec;
	const filled = value === null ? 0 : Math.min(Math.max(value, min), max) - min;
	return plain<'doughnut'>({
		type: 'doughnut',
		data: {
			labels: [spec.title, ''],
			datasets: [
				{ data: [filled, max - min - filled], backgroundColor: [colour.blue, quiet.track], borderWidth: 0 }
			]
		},
		options: {
			circumference: 180,
			rotation: 270,
			cutout: '76%',
			layout: { padding: { top: b.px(8), left: b.px(7), right: b.px(7), bottom: b.px(16) } },
			plugins: { legend: { display: false }, tooltip: { enabled: false } }
		},
		plugins: [dial(spec, b)]
	});
}
