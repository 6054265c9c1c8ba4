import { Chart, registerables, type ChartConfiguration, type ChartItem } from 'chart.js';
import type { Direction } from '#lib/i18n/locale.ts';
import type { PdfDocument } from '../port.ts';
import { PdfCanvas } from './pdf-canvas.ts';

Chart.register(...registerables);

export interface Frame {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Draws a Chart.js configuration, the browser's own, into a page as vectors. */
export function drawChart(doc: PdfDocument, config: ChartConfiguration, frame: Frame, dir: Direction): void {
	const still: ChartConfiguration['options'] = {
		...config.options,
		animation: false,
		responsive: false,
		maintainAspectRatio: false,
		devicePixelRatio: 1,
		events: []
	};
	doc.save().translate(frame.x, frame.y);
	const { canvas } = new PdfCanvas(doc, frame.width, frame.height, dir);
	// A chart paints itself on construction; drawing it again would double every mark.
	new Chart(canvas as unknown as ChartItem, { ...config, options: still }).destroy();
	doc.restore();
}
