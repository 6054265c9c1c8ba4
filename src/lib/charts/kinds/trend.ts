import type { ChartConfiguration } from 'chart.js';
import { valueAxis } from '../axes.ts';
import { legend, plain, tooltip, type Brush } from '../brush.ts';
import { tableOf } from '../chart-table.ts';
import { labels, type Label } from '../plugins/labels.ts';
import { whiskers } from '../plugins/whiskers.ts';
import { seriesLook } from '../series-look.ts';
import type { TrendSpec } from '../spec.ts';
import { colour } from '../theme.ts';

/** Waves from left to right in both languages. Series stand a little apart, so that their whiskers do not cover each other. */
export function trend(spec: TrendSpec, b: Brush): ChartConfiguration {
	const { points, series, digits = 0 } = spec;
	const apart = series.length > 1 && series.some((s) => s.intervals) ? 0.035 : 0;
	const place = (s: number, i: number) => i + (s - (series.length - 1) / 2) * apart * 2;
	const print = (v: number) => (spec.unit === 'percent' ? b.fmt.pct(v, digits) : b.fmt.num(v, digits));
	// Marks of an axis carry no decimals that they do not need.
	const mark = (v: number) => (spec.unit === 'percent' ? b.fmt.pct(v) : b.fmt.num(v));
	return plain<'line'>({
		type: 'line',
		data: {
			datasets: series.map((s, d) => {
				const look = seriesLook[s.style];
				return {
					label: s.label,
					data: s.values.map((y, i) => ({ x: place(d, i), y: y as number })),
					borderColor: look.line,
					backgroundColor: look.line,
					borderWidth: b.px(1.8),
					borderDash: look.dash.map(b.px),
					pointRadius: b.px(3.4),
					pointStyle: look.mark === 'line' ? 'circle' : look.mark,
					pointBorderColor: colour.paper,
					pointBorderWidth: b.px(0.9),
					clip: false as const,
					spanGaps: false
				};
			})
		},
		options: {
			layout: { padding: { right: b.px(10), left: b.px(4), top: b.px(4) } },
			plugins: {
				legend: series.length > 1 ? legend(b) : { display: false },
				tooltip: tooltip<'line'>(b, tableOf(spec, b.fmt), (d) => [d + 1])
			},
			scales: {
				x: {
					type: 'linear',
					min: -0.5,
					max: points.length - 0.5,
					grid: { display: false },
					border: { color: colour.faint, width: 0.7 },
					afterBuildTicks: (axis) => {
						axis.ticks = points.map((_, value) => ({ value }));
					},
					ticks: {
						autoSkip: false,
						maxRotation: 0,
						font: b.font(8),
						color: colour.body,
						padding: b.px(4),
						callback: (v) => points[Number(v)]?.split('\n') ?? ''
					}
				},
				y: withRoom(valueAxis(b, { ...spec, max: roomAbove(spec) }, mark, 'y'))
			}
		},
		plugins: [
			whiskers(
				b,
				'y',
				series.map((s, dataset) => ({
					dataset,
					intervals: s.intervals ?? [],
					colour: seriesLook[s.style].line
				}))
			),
			labels(b, 'values', ({ x, y }) =>
				points.flatMap((_, i) =>
					series.map((s, d): Label => {
						const value = s.values[i] ?? null;
						const look = seriesLook[s.style];
						const at = {
							x: x.getPixelForValue(place(d, i)),
							align: 'center',
							colour: look.text,
							weight: 'bold'
						} as const;
						if (value === null) return { ...at, text: b.fmt.missing, y: y.bottom - b.px(6) };
						const lower = series.some((other, o) => o !== d && above(other.values[i], value, o < d));
						const interval = s.intervals?.[i];
						const edge = y.getPixelForValue((lower ? interval?.lo : interval?.hi) ?? value);
						return { ...at, text: print(value), y: edge + b.px(lower ? 8 : -8) };
					})
				)
			)
		]
	});
}

/** Where the axis ends: a tenth higher where a figure would stand on what lies above the chart, such as the legend. */
function roomAbove({ min, max, series }: TrendSpec): number {
	const ends = series.flatMap((s) => [...s.values, ...(s.intervals ?? []).map((interval) => interval?.hi)]);
	const highest = Math.max(...ends.filter((end) => end !== null && end !== undefined));
	const room = (max - min) / 10;
	return max - highest < room ? max + room : max;
}

/** Such an end is no round figure: it gets no mark. */
const withRoom = (axis: ReturnType<typeof valueAxis>): ReturnType<typeof valueAxis> => ({
	...axis,
	ticks: { ...axis.ticks, includeBounds: false }
});

/** Whether another series lies above: then this one's figure goes below its mark. Ties go to the earlier series. */
const above = (other: number | null | undefined, value: number, first: boolean) =>
	other !== null && other !== undefined && (other > value || (other === value && first));
