import type { Instrument, Item } from '../instrument.ts';
import { codeKey, trimmed, wordKey } from './fold.ts';
import { readingsOf, type HeaderReading } from './header-readings.ts';

/** How a column was recognised. */
export type MatchedBy = 'map' | 'code' | 'statement';

export interface MatchedColumn {
	/** Index in the table's columns. */
	readonly column: number;
	readonly name: string;
	readonly item: string;
	readonly by: MatchedBy;
}

/**
 * two-columns-one-item  `columns` all claim `item`
 * map-unknown-column    the map names a column that the table does not have
 * map-unknown-item      the map gives `column` an item that is not asked
 * nothing-matched       no column is an item
 */
export interface MatchProblem {
	readonly code: 'two-columns-one-item' | 'map-unknown-column' | 'map-unknown-item' | 'nothing-matched';
	readonly item?: string;
	readonly columns: readonly string[];
}

export interface ColumnMatch {
	/** The items looked for, in their order. */
	readonly items: readonly string[];
	readonly matched: readonly MatchedColumn[];
	/** Indices of the columns that are no item: kept aside, not scored. */
	readonly aside: readonly number[];
	/** Items without a column. */
	readonly missing: readonly string[];
	readonly problems: readonly MatchProblem[];
}

export interface MatchOptions {
	/** Codes of the items looked for; all of the instrument otherwise. */
	readonly items?: readonly string[];
	/** Column name → item code; an empty code puts the column aside. Wins over everything else. */
	readonly map?: Readonly<Record<string, string>>;
}

type Index = ReadonlyMap<string, readonly Item[]>;

function indexOf(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Index {
	const index = new Map<string, Item[]>();
	for (const item of items)
		for (const key of new Set(keysOf(item)))
			if (key !== '') index.set(key, [...(index.get(key) ?? []), item]);
	return index;
}

/** Finds the item of one reading; a statement that several items share is told apart by its section's title. */
function finder(instrument: Instrument, items: readonly Item[]) {
	const byCode = indexOf(items, (item) => [codeKey(item.code)]);
	const byStatement = indexOf(items, (item) => [wordKey(item.text.fa), wordKey(item.text.en)]);
	const sections = new Map(
		instrument.sections.flatMap((section) =>
			section.items.map((code) => [code, [wordKey(section.title.fa), wordKey(section.title.en)]] as const)
		)
	);
	return ({ code, statement, heading }: HeaderReading): Item | undefined => {
		const found =
			(code === undefined ? byStatement.get(wordKey(statement ?? '')) : byCode.get(codeKey(code))) ?? [];
		if (found.length < 2 || !heading) return found.length === 1 ? found[0] : undefined;
		const within = found.filter((item) => sections.get(item.code)?.includes(wordKey(heading)));
		return within.length === 1 ? within[0] : undefined;
	};
}

/** The map's wishes by column index (null: put aside), and what is wrong with them. */
function readMap(columns: readonly string[], items: readonly Item[], map: Readonly<Record<string, string>>) {
	const wishes = new Map<number, string | null>();
	const problems: MatchProblem[] = [];
	const keys = columns.map(wordKey);
	for (const [name, code] of Object.entries(map)) {
		const exact = columns.indexOf(trimmed(name));
		const column = exact >= 0 ? exact : keys.indexOf(wordKey(name));
		const item = items.find((i) => codeKey(i.code) === codeKey(code));
		if (column < 0) problems.push({ code: 'map-unknown-column', columns: [name] });
		else if (trimmed(code) === '') wishes.set(column, null);
		else if (item) wishes.set(column, item.code);
		else problems.push({ code: 'map-unknown-item', item: code, columns: [name] });
	}
	return { wishes, problems };
}

/**
 * Finds the item of every column: by the map, by its code in any spelling (`KCF_01`, `kcf01`, `kcf[SQ001]`), or by its
 * statement in either language, also behind numbers, codes and section headings (`readingsOf`). Columns that are no item
 * are kept aside; two columns for one item are a problem, because nobody can know which one counts.
 */
export function matchColumns(
	columns: readonly string[],
	instrument: Instrument,
	options: MatchOptions = {}
): ColumnMatch {
	const wanted = options.items && new Set(options.items);
	const items = instrument.items.filter((item) => wanted?.has(item.code) ?? true);
	const { wishes, problems } = readMap(columns, items, options.map ?? {});
	const find = finder(instrument, items);
	const mapped = new Set(wishes.values());
	const matched: MatchedColumn[] = [];
	columns.forEach((name, column) => {
		const wish = wishes.get(column);
		if (wish === null) return;
		if (wish !== undefined) {
			matched.push({ column, name, item: wish, by: 'map' });
			return;
		}
		for (const reading of readingsOf(name)) {
			const item = find(reading);
			if (!item || mapped.has(item.code)) continue;
			matched.push({ column, name, item: item.code, by: reading.code === undefined ? 'statement' : 'code' });
			return;
		}
	});
	for (const [item, claims] of Map.groupBy(matched, (match) => match.item))
		if (claims.length > 1)
			problems.push({ code: 'two-columns-one-item', item, columns: claims.map((claim) => claim.name) });
	if (matched.length === 0) problems.push({ code: 'nothing-matched', columns: [...columns] });
	const taken = new Set(matched.map((match) => match.column));
	const found = new Set(matched.map((match) => match.item));
	return {
		items: items.map((item) => item.code),
		matched,
		aside: columns.flatMap((_, column) => (taken.has(column) ? [] : [column])),
		missing: items.flatMap((item) => (found.has(item.code) ? [] : [item.code])),
		problems
	};
}
