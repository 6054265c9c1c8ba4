import { altOf } from '#lib/charts/chart-table.ts';
import { chartConfig } from '#lib/charts/config.ts';
import { chartHeight } from '#lib/charts/height.ts';
import { colour } from '#lib/charts/theme.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { colourPng } from '../../png.ts';
import { drawChart } from '../chart/pdf-chart.ts';
import { drawPathModel, pathModelHeight } from '../report/path-drawing.ts';
import { drawHeatmap } from './heatmap.ts';
import type { Picture, PictureFormat } from './picture.ts';
import { rasterOf } from './raster.ts';
import { Recorder } from './recorder.ts';
import { svgOf } from './svg.ts';
import { write } from './write.ts';

/** Points. */
const margin = 24;
const inner = 472;
const width = inner + 2 * margin;
/** Pixels a point: 1560 across, enough for a slide and for print at a third of a page. */
const sharpness = 3;

/** A chart with its title, its people and its source, as a picture of its own in one language. */
export function printPicture(picture: Picture, locale: Locale, format: PictureFormat): Uint8Array {
	const { spec, about, lines, source } = picture;
	const fmt = formatter(locale);
	const page = new Recorder();
	const column = { x: margin, width: inner };
	let y = write(
		page,
		fmt,
		spec.title,
		{ ...column, y: margin },
		{ size: 13, bold: true, colour: colour.navy }
	);
	y = write(page, fmt, about, { ...column, y: y + 2 }, { size: 8.4, colour: colour.muted }) + 12;
	if (spec.kind === 'heatmap') y = drawHeatmap(page, spec, fmt, { ...column, y });
	else if (spec.kind === 'paths') {
		drawPathModel({ doc: page.asPage, dir: fmt.dir }, spec, column, y);
		y += pathModelHeight(spec);
	} else {
		const height = chartHeight(spec, inner);
		drawChart(page.asPage, chartConfig(spec, { locale, fmt }), { ...column, y, height }, fmt.dir);
		y += height;
	}
	page
		.moveTo(margin, y + 10)
		.lineTo(margin + inner, y + 10)
		.lineWidth(0.6)
		.strokeColor(colour.hair)
		.stroke();
	y = write(page, fmt, source, { ...column, y: y + 16 }, { size: 7.4, colour: colour.muted });
	const height = Math.ceil(y + margin - 6);
	if (format === 'svg') {
		const words = {
			lang: locale,
			title: spec.title,
			description: [about, spec.kind === 'paths' ? spec.alt : altOf(spec, fmt), ...lines, source].join('\n')
		};
		return new TextEncoder().encode(svgOf(page.marks, width, height, words));
	}
	const raster = rasterOf(page.marks, width, height, sharpness);
	return colourPng(raster.width, raster.height, raster.rgb);
}
