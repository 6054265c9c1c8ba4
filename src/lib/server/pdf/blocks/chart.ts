import { altOf } from '#lib/charts/chart-table.ts';
import { chartConfig } from '#lib/charts/config.ts';
import { chartHeight } from '#lib/charts/height.ts';
import type { DrawnSpec } from '#lib/charts/spec.ts';
import { drawChart } from '../chart/pdf-chart.ts';
import type { Block } from '../kit/block.ts';
import { page } from '../kit/grid.ts';
import { leaf } from '../kit/tags.ts';
import { heading } from './heading.ts';
import { keep } from './layout.ts';
import { note } from './text.ts';

export interface ChartOptions {
	/** Points; what suits the content where left out. */
	readonly height?: number;
	/** The spec's title as a heading above. */
	readonly titled?: boolean;
	readonly note?: string;
}

/** A chart as a figure whose text alternative says what it shows and lists all its values. */
export function chart(spec: DrawnSpec, options: ChartOptions = {}): Block {
	const heightAt = (width: number) =>
		Math.min(options.height ?? chartHeight(spec, width), page.bottom - page.top - 40);
	const picture: Block = {
		below: 6,
		measure: (_, width) => heightAt(width),
		draw(kit, { x, width }, y) {
			const height = heightAt(width);
			const config = chartConfig(spec, kit);
			leaf(kit, 'Figure', () => drawChart(kit.doc, config, { x, y, width, height }, kit.dir), {
				alt: altOf(spec, kit.fmt),
				bbox: [x, y, x + width, y + height],
				placement: 'Block'
			});
		}
	};
	if (!options.titled && !options.note) return picture;
	return keep([
		...(options.titled ? [heading(spec.title)] : []),
		picture,
		...(options.note ? [note(options.note)] : [])
	]);
}
