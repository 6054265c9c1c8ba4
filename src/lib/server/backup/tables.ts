import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

/** A table as it is in the database, whatever version of the product made it. */
export interface StoredTable {
	readonly name: string;
	/** Those that hold something of their own; what the database computes is left out. */
	readonly columns: readonly string[];
	/**
	 * The primary key without what a partitioned table has in it to be divided by: the rows are then in the same order
	 * as in the table that is whole, and a backup of one can be restored as the other.
	 */
	readonly key: readonly { readonly column: string; readonly text: boolean }[];
	/** Columns that take their numbers from a sequence. */
	readonly counted: readonly { readonly column: string; readonly sequence: string }[];
}

interface CatalogRow {
	name: string;
	columns: { name: string; text: boolean; sequence: string | null }[];
	key: string[] | null;
	needs: string[] | null;
}

/** Kysely's notes on migrations are made by the migrations themselves. */
const bookkeeping = ['kysely_migration', 'kysely_migration_lock'];

/** All tables of the product, each after those it refers to. Throws where tables refer to each other in a circle. */
export async function storedTables(db: Db): Promise<StoredTable[]> {
	const { rows } = await sql<CatalogRow>`
		select c.relname as name,
			(
				select json_agg(json_build_object('name', a.attname, 'text', a.attcollation <> 0,
					'sequence', pg_get_serial_sequence(c.oid::regclass::text, a.attname)) order by a.attnum)
				from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			) as columns,
			(
				select json_agg(a.attname order by k.place)
				from pg_index i
				cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, place)
				join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
				left join pg_partitioned_table p on p.partrelid = c.oid
				where i.indrelid = c.oid and i.indisprimary
					and (p.partattrs is null or not a.attnum = any (p.partattrs::int2[]))
			) as key,
			(
				select json_agg(distinct r.relname)
				from pg_constraint f join pg_class r on r.oid = f.confrelid
				where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
			) as needs
		from pg_class c
		where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
		order by c.relname collate "C"`.execute(db);
	return inOrder(rows.filter(({ name }) => !bookkeeping.includes(name))).map(({ name, columns, key }) => ({
		name,
		columns: columns.map((c) => c.name),
		key: (key ?? []).map((column) => ({
			column,
			text: columns.some((c) => c.name === column && c.text)
		})),
		counted: columns.flatMap((c) => (c.sequence ? [{ column: c.name, sequence: c.sequence }] : []))
	}));
}

function inOrder(rows: readonly CatalogRow[]): CatalogRow[] {
	const placed = new Map<string, CatalogRow>();
	let waiting = [...rows];
	while (waiting.length) {
		const ready = waiting.filter(({ needs }) => (needs ?? []).every((name) => placed.has(name)));
		if (!ready.length)
			throw new Error(`tables refer to each other: ${waiting.map((w) => w.name).join(', ')}`);
		for (const row of ready) placed.set(row.name, row);
		waiting = waiting.filter(({ name }) => !placed.has(name));
	}
	return [...placed.values()];
}
