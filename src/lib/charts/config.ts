import type { ChartConfiguration } from 'chart.js';
import type { Formatter } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { brushOf, type Medium } from './brush.ts';
import { bars } from './kinds/bars.ts';
import { distribution } from './kinds/distribution.ts';
import { dumbbell } from './kinds/dumbbell.ts';
import { gauge } from './kinds/gauge.ts';
import { pareto } from './kinds/pareto.ts';
import { radar } from './kinds/radar.ts';
import { scatter } from './kinds/scatter.ts';
import { trend } from './kinds/trend.ts';
import type { DrawnSpec } from './spec.ts';

export interface ChartContext {
	readonly locale: Locale;
	readonly fmt: Formatter;
	/** print: sizes in points; screen: the same in pixels, half as large again. */
	readonly medium?: Medium;
	/** Hears at each drawing whether the points of a scatter chart are numbered for want of room; lists their names. */
	readonly onNumbered?: (numbered: boolean) => void;
}

/**
 * The Chart.js configuration of a spec, for the canvas of the page and the vectors of the PDF alike: flat colours, no
 * DOM, no images. Rows run from the side where reading starts; time and scatter axes run left to right in both
 * languages. The page must have loaded Vazirmatn before the first draw and carry its `dir`.
 */
export function chartConfig(
	spec: DrawnSpec,
	{ fmt, medium = 'print', onNumbered }: ChartContext
): ChartConfiguration {
	const brush = brushOf(fmt, medium);
	switch (spec.kind) {
		case 'gauge':
			return gauge(spec, brush);
		case 'bars':
			return bars(spec, brush);
		case 'radar':
			return radar(spec, brush);
		case 'trend':
			return trend(spec, brush);
		case 'dumbbell':
			return dumbbell(spec, brush);
		case 'scatter':
			return scatter(spec, brush, onNumbered);
		case 'distribution':
			return distribution(spec, brush);
		case 'pareto':
			return pareto(spec, brush);
	}
}
