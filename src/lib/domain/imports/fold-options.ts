import { optionLabel, optionName } from '../exports/variables.ts';
import type { Instrument, Item, Option } from '../instrument.ts';
import { asciiDigits, trimmed, wordKey } from '../tables/fold.ts';
import type { Table } from '../tables/table.ts';

/** Where the column of an option stands: by its code, or by its words in either language. */
function columnOf(columns: readonly string[], item: Item, { value, text }: Option): number {
	const code = columns.indexOf(optionName(item.code, value));
	if (code >= 0) return code;
	const label = optionLabel(item, text);
	const keys = new Set([wordKey(label.fa), wordKey(label.en)]);
	return columns.findIndex((column) => keys.has(wordKey(column)));
}

/**
 * Choices that stand in a column each (`prb-03_o1`, `prb-03_o2`, as exports write them; 1 is chosen) as one column of
 * their item, which lists what was chosen. Other tables are given back as they are.
 */
export function foldOptions(table: Table, instrument: Instrument): Table {
	let { columns, rows } = table;
	for (const item of instrument.items) {
		if (item.kind !== 'multiple' || columns.includes(item.code)) continue;
		const places = (item.options ?? []).flatMap((option) => {
			const place = columnOf(columns, item, option);
			return place < 0 ? [] : [{ value: option.value, place }];
		});
		const [first] = places;
		if (!first) continue;
		const folded = new Set(places.map(({ place }) => place));
		const width = columns.length;
		const keep = (_: unknown, place: number) => place === first.place || !folded.has(place);
		rows = rows.map((cells) => {
			if (cells.length !== width) return cells;
			const chosen = places.filter(({ place }) => asciiDigits(trimmed(cells[place] ?? '')) === '1');
			const list = chosen.map(({ value }) => value).join(';');
			return cells.map((cell, place) => (place === first.place ? list : cell)).filter(keep);
		});
		columns = columns.map((name, place) => (place === first.place ? item.code : name)).filter(keep);
	}
	return columns === table.columns ? table : { ...table, columns, rows };
}
