import {
	ArcElement,
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	DoughnutController,
	Filler,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	RadarController,
	RadialLinearScale,
	ScatterController,
	Tooltip
} from 'chart.js';
import { chartConfig } from '#lib/charts/config.ts';
import type { DrawnSpec } from '#lib/charts/spec.ts';
import { formatter } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';

Chart.register(
	ArcElement,
	BarController,
	BarElement,
	CategoryScale,
	DoughnutController,
	Filler,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	RadarController,
	RadialLinearScale,
	ScatterController,
	Tooltip
);

/** A chart measures its words before it draws them, so the face has to be there, in both scripts and weights. */
const face = (): Promise<unknown> =>
	Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 16px Vazirmatn`, 'آA۱1')));

/** Draws a spec on a canvas whose box gives the size; returns what takes it away again. */
export async function drawChart(
	canvas: HTMLCanvasElement,
	spec: DrawnSpec,
	locale: Locale,
	onNumbered: (numbered: boolean) => void
): Promise<() => void> {
	await face().catch(() => undefined);
	const config = chartConfig(spec, { locale, fmt: formatter(locale), medium: 'screen', onNumbered });
	const chart = new Chart(canvas, {
		...config,
		options: { ...config.options, animation: false, responsive: true, maintainAspectRatio: false }
	});
	return () => chart.destroy();
}
