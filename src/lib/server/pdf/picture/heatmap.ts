import type { HeatmapSpec } from '#lib/charts/spec.ts';
import { colour, inkOn, sequence } from '#lib/charts/theme.ts';
import type { Formatter } from '#lib/i18n/format.ts';
import { heightOf, layoutText } from '../text/typeset.ts';
import type { Recorder } from './recorder.ts';
import { write, type Area } from './write.ts';

const gap = 2;
const tall = 24;
const leading = 1.35;
const shadeOf = (cuts: HeatmapSpec['cuts'], value: number) =>
	sequence[cuts.filter((cut) => value >= cut).length] ?? sequence[0];

/** The heatmap is a table on pages; as a picture it is drawn, rows from the side where reading starts. */
export function drawHeatmap(page: Recorder, spec: HeatmapSpec, fmt: Formatter, area: Area): number {
	const rtl = fmt.dir === 'rtl';
	const names = area.width * (spec.columns.length > 4 ? 0.28 : 0.46);
	const cell = (area.width - names) / spec.columns.length;
	const column = (i: number) =>
		rtl ? area.x + area.width - names - (i + 1) * cell : area.x + names + i * cell;
	const label = rtl ? area.x + area.width - names : area.x;
	const number = (value: number) =>
		spec.unit === 'percent' ? fmt.pct(value, spec.digits ?? 0) : fmt.num(value, spec.digits ?? 0);
	const lines = (text: string, width: number, size: number) =>
		heightOf(layoutText([{ text, face: 'R', size, colour: colour.muted }], width, fmt.dir), leading);

	const head = Math.max(...spec.columns.map((text) => lines(text, cell - 4, 8)));
	for (const [i, text] of spec.columns.entries())
		write(
			page,
			fmt,
			text,
			{ x: column(i) + 2, y: area.y + head - lines(text, cell - 4, 8), width: cell - 4 },
			{
				size: 8,
				colour: colour.muted,
				align: 'center'
			}
		);
	let y = area.y + head + 4;
	for (const row of spec.rows) {
		const words = lines(row.label, names - 8, 8.4);
		const height = Math.max(tall, words + 6);
		write(
			page,
			fmt,
			row.label,
			{ x: rtl ? label + 8 : label, y: y + (height - words) / 2, width: names - 8 },
			{
				size: 8.4
			}
		);
		for (const [i, value] of row.values.entries()) {
			const shade = value === null ? colour.wash : shadeOf(spec.cuts, value);
			page
				.rect(column(i) + gap / 2, y, cell - gap, height - gap)
				.fillColor(shade)
				.fill();
			const middle = y + (height - gap - 8.6 * leading) / 2;
			write(
				page,
				fmt,
				value === null ? fmt.missing : number(value),
				{ x: column(i), y: middle, width: cell },
				{
					size: 8.6,
					colour: value === null ? colour.muted : inkOn(shade),
					align: 'center'
				}
			);
		}
		y += height;
	}
	return drawKey(page, spec, fmt, { ...area, y: y + 8 });
}

function drawKey(page: Recorder, { key }: HeatmapSpec, fmt: Formatter, area: Area): number {
	const rtl = fmt.dir === 'rtl';
	const width = area.width / key.length;
	for (const [i, word] of key.entries()) {
		const x = rtl ? area.x + area.width - (i + 1) * width : area.x + i * width;
		const swatch = rtl ? x + width - 9 : x;
		page
			.rect(swatch, area.y + 1, 9, 9)
			.fillColor(sequence[i] ?? sequence[0])
			.fill();
		write(
			page,
			fmt,
			word,
			{ x: rtl ? x + 4 : x + 13, y: area.y, width: width - 17 },
			{ size: 7.6, colour: colour.muted }
		);
	}
	return area.y + 22;
}
