import type { ChartOptions } from 'chart.js';
import type { Brush } from './brush.ts';
import { colour } from './theme.ts';
import { wrapLabel } from './wrap-label.ts';

interface Range {
	readonly min: number;
	readonly max: number;
	readonly step?: number;
}
/** Options of one cartesian scale, as the `scales` of a configuration take them. */
type ScaleOptions = NonNullable<NonNullable<ChartOptions<'bar'>['scales']>[string]>;

const ticks = (b: Brush, range: Range, print: (value: number) => string) => ({
	font: b.font(7.6),
	color: colour.muted,
	padding: b.px(5),
	stepSize: range.step,
	callback: (value: number | string) => print(Number(value))
});

/** Scale of values with hairlines and no axis line. Horizontal ones start where reading starts. */
export function valueAxis(
	b: Brush,
	range: Range,
	print: (value: number) => string,
	along: 'x' | 'y'
): ScaleOptions {
	return {
		min: range.min,
		max: range.max,
		reverse: along === 'x' && b.rtl,
		grid: { color: colour.hair, lineWidth: 0.5, drawTicks: false },
		border: { display: false },
		ticks: ticks(b, range, print)
	};
}

/** Scale of a scatter or trend chart: left to right in both languages, as in Persian textbooks. */
export function plainAxis(
	b: Brush,
	range: Range,
	print: (value: number) => string,
	title: string
): ScaleOptions {
	return {
		min: range.min,
		max: range.max,
		title: { display: true, text: title, font: b.font(8.4, 'bold'), color: colour.body },
		grid: { display: false },
		border: { color: colour.faint, width: 0.7 },
		ticks: ticks(b, range, print)
	};
}

/** Row names of a horizontal chart, on the side where reading starts; long ones wrap. */
export function rowAxis(b: Brush, labels: readonly string[], line: boolean, width = 28): ScaleOptions {
	return {
		type: 'category',
		labels: labels.map((label) => wrapLabel(label, width)),
		offset: true,
		position: b.rtl ? 'right' : 'left',
		grid: { display: false },
		border: line ? { color: colour.faint, width: 0.7 } : { display: false },
		ticks: { font: b.font(8.4), color: colour.ink, padding: b.px(6), crossAlign: 'far', autoSkip: false }
	};
}
