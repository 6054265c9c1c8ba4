import type { Instrument } from '../instrument.ts';
import { usualIds } from '../tables/answers-from-table.ts';
import { trimmed, wordKey } from '../tables/fold.ts';
import { matchColumns, type ColumnMatch } from '../tables/match-columns.ts';
import type { Table } from '../tables/table.ts';

/** What a column of a file is: the code of an item, or one of these; '' is not used. */
export const columnRoles = { aside: '', unit: '@unit', id: '@id' } as const;

/** How it was recognised; null where it is not used. */
export type RecognisedBy = 'code' | 'statement' | 'name' | 'values' | 'map' | null;

export interface ColumnRole {
	readonly role: string;
	readonly by: RecognisedBy;
}

/** So many rows say whether a column holds units. */
const looked = 200;

/** Whether at least half of the first cells with content are names of units. */
function holdsUnits({ rows }: Table, column: number, units: ReadonlySet<string>): boolean {
	const cells = rows.slice(0, looked).flatMap((row) => trimmed(row[column] ?? '') || []);
	const known = cells.filter((cell) => units.has(wordKey(cell))).length;
	return known > 0 && 2 * known >= cells.length;
}

/** Keys (`wordKey`) by which a column of units is known: names of units, and names of such a column. */
export interface UnitKeys {
	readonly names: ReadonlySet<string>;
	readonly heads: ReadonlySet<string>;
}

/** What the columns seem to be. */
export function suggestRoles(table: Table, instrument: Instrument, units: UnitKeys): ColumnRole[] {
	const { matched, aside } = matchColumns(table.columns, instrument);
	const found = new Map(matched.map(({ column, item, by }) => [column, { role: item, by }]));
	const id = aside.find((column) => usualIds.has(wordKey(table.columns[column] ?? '')));
	const others = aside.filter((column) => column !== id);
	const holding = others.find((column) => holdsUnits(table, column, units.names));
	const isCalled = (column: number) => units.heads.has(wordKey(table.columns[column] ?? ''));
	const called = holding === undefined ? others.find(isCalled) : undefined;
	return table.columns.map((_, column): ColumnRole => {
		if (column === id) return { role: columnRoles.id, by: 'name' };
		if (column === holding) return { role: columnRoles.unit, by: 'values' };
		if (column === called) return { role: columnRoles.unit, by: 'name' };
		return found.get(column) ?? { role: columnRoles.aside, by: null };
	});
}

/** The roles that somebody chose; what is no item of the instrument and no role is not used. */
export function chosenRoles(
	chosen: readonly string[],
	suggested: readonly ColumnRole[],
	instrument: Instrument
): ColumnRole[] {
	const known = new Set<string>([
		...instrument.items.map((item) => item.code),
		...Object.values(columnRoles)
	]);
	return suggested.map((suggestion, column) => {
		const wish = chosen[column] ?? suggestion.role;
		const role = known.has(wish) ? wish : columnRoles.aside;
		if (role === suggestion.role) return suggestion;
		return { role, by: role === columnRoles.aside ? null : 'map' };
	});
}

/** Columns that share a role which only one can have. */
export function claimedTwice(roles: readonly ColumnRole[]): ReadonlySet<number> {
	const claims = Map.groupBy(roles.keys(), (column) => roles[column]?.role ?? columnRoles.aside);
	return new Set(
		[...claims].flatMap(([role, columns]) =>
			role !== columnRoles.aside && columns.length > 1 ? columns : []
		)
	);
}

/** The roles as the reader of tables wants them. Nothing is guessed: a column without a role is not looked at. */
export function matchOf(table: Table, instrument: Instrument, roles: readonly ColumnRole[]): ColumnMatch {
	const items = instrument.items.map((item) => item.code);
	const matched = roles.flatMap(({ role }, column) =>
		items.includes(role)
			? [{ column, name: table.columns[column] ?? '', item: role, by: 'map' as const }]
			: []
	);
	const found = new Set(matched.map((match) => match.item));
	return { items, matched, aside: [], missing: items.filter((code) => !found.has(code)), problems: [] };
}
