import { colour, inkOn, sequence } from '#lib/charts/theme.ts';
import { tableOf } from '#lib/charts/chart-table.ts';
import type { HeatmapSpec, Value } from '#lib/charts/spec.ts';
import type { Block } from '../kit/block.ts';
import { slice } from '../kit/grid.ts';
import { fillBox, putText, textHeight } from '../kit/put.ts';
import { styles, type TextStyle } from '../kit/styles.ts';
import { leaf } from '../kit/tags.ts';
import type { Cell, TableSpec } from './spec.ts';
import { table } from './table.ts';

/** Index of the shade of a value: how many cuts it reaches. */
export const shadeOf = (value: number, cuts: HeatmapSpec['cuts']): number =>
	cuts.filter((cut) => value >= cut).length;

/** A heatmap as a real table: each cell says its number, the shade only helps the eye. Hidden cells are «–» on grey. */
export function heatmap(spec: HeatmapSpec, note?: string): Block[] {
	const tiles: Block = {
		above: 2,
		measure: (kit, width) => made(kit).measure(kit, width),
		least: (kit, width) => made(kit).least?.(kit, width) ?? 0,
		split: (kit, width, room) => made(kit).split?.(kit, width, room) ?? null,
		draw: (kit, box, y) => made(kit).draw(kit, box, y)
	};
	let block: Block | undefined;
	const made = (kit: Parameters<Block['measure']>[0]): Block => (block ??= table(tilesOf(spec, kit.fmt)));
	return [tiles, key(spec, note)];
}

function tilesOf(spec: HeatmapSpec, fmt: Parameters<typeof tableOf>[1]): TableSpec {
	const { columns, rows } = tableOf(spec, fmt);
	const names = spec.heads.n ? 2 : 1;
	const share = 54 / Math.max(1, spec.columns.length);
	const tile = (text: string, value: Value): Cell => {
		const fill = value === null ? colour.wash : (sequence[shadeOf(value, spec.cuts)] ?? colour.wash);
		const style = {
			face: value === null ? ('R' as const) : ('M' as const),
			colour: value === null ? colour.muted : inkOn(fill)
		};
		return { text, fill, style, align: 'center' };
	};
	return {
		look: 'tiles',
		pad: 6,
		columns: columns.map(({ head }, i) => ({
			head,
			width: i === 0 ? 20 : i < names ? 5 : share,
			align: i === 0 ? undefined : 'center',
			headStyle: i < names ? {} : { size: 7 }
		})),
		rows: rows.map((cells, r) =>
			cells.map((text, i) => (i < names ? text : tile(text, spec.rows[r]?.values[i - names] ?? null)))
		)
	};
}

/** What the shades mean, beside the note. */
function key(spec: HeatmapSpec, note: string | undefined): Block {
	const swatch = 50;
	const style: TextStyle = { ...styles.micro, size: 6.6, leading: 1.4 };
	const beside = (width: number) => width - 5 * swatch - 14;
	return {
		above: 6,
		below: 14,
		measure: (kit, width) =>
			Math.max(
				note ? textHeight(kit, note, styles.micro, beside(width)) : 0,
				7 + Math.max(...spec.key.map((words) => textHeight(kit, words, style, swatch)))
			),
		draw(kit, box, y) {
			if (note)
				leaf(kit, 'P', () => putText(kit, note, styles.micro, slice(kit.dir, box, 0, beside(box.width)), y));
			leaf(kit, 'P', () => {
				for (const [i, words] of spec.key.entries()) {
					const place = slice(kit.dir, box, box.width - (5 - i) * swatch, swatch);
					fillBox(kit, { x: place.x + 0.5, width: swatch - 1 }, y, 6, sequence[i] ?? colour.wash);
					putText(kit, words, style, place, y + 7, { align: 'center' });
				}
			});
		}
	};
}
