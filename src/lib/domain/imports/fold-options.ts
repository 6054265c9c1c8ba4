import type { Instrument } from '../instrument.ts';
import { asciiDigits, trimmed } from '../tables/fold.ts';
import type { Table } from '../tables/table.ts';

/**
 * Choices that stand in a column each (`prb-03_o1`, `prb-03_o2`, as exports write them; 1 is chosen) as one column of
 * their item, which lists what was chosen. Other tables are given back as they are.
 */
export function foldOptions(table: Table, instrument: Instrument): Table {
	let { columns, rows } = table;
	for (const item of instrument.items) {
		if (item.kind !== 'multiple' || columns.includes(item.code)) continue;
		const places = (item.options ?? []).flatMap(({ value }) => {
			const place = columns.indexOf(`${item.code}_o${value}`);
			return place < 0 ? [] : [{ value, place }];
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
