import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/open.ts';

/** What can be deleted with everything that hangs on it. */
export type Root = 'wave' | 'engagement' | 'organization';

interface Edge {
	readonly child: string;
	readonly column: string;
	readonly parent: string;
	readonly key: string;
}

/** The references by which rows of one table go together with a row of another, as the database itself knows them. */
async function edgesOf(db: Db): Promise<Edge[]> {
	const { rows } = await sql<Edge>`
		select child.relname as child, child_column.attname as column, parent.relname as parent,
			parent_column.attname as key
		from pg_constraint
		join pg_class child on child.oid = conrelid
		join pg_class parent on parent.oid = confrelid
		join pg_attribute child_column on child_column.attrelid = conrelid and child_column.attnum = conkey[1]
		join pg_attribute parent_column on parent_column.attrelid = confrelid and parent_column.attnum = confkey[1]
		where contype = 'f' and confdeltype = 'c' and cardinality(conkey) = 1 and not child.relispartition
			and connamespace = 'public'::regnamespace
		order by child.relname, child_column.attname`.execute(db);
	return rows;
}

/** A table, and which of its rows hang on the root. */
interface Belonging {
	readonly table: string;
	readonly rows: RawBuilder<boolean>;
}

async function belongingsOf(db: Db, root: Root, id: string): Promise<Belonging[]> {
	const edges = await edgesOf(db);
	const rows = new Map<string, RawBuilder<boolean>>([[root, sql<boolean>`${sql.ref(`${root}.id`)} = ${id}`]]);
	// Table by table outwards; a table that hangs on several known ones counts the rows of each.
	for (let known = -1; known !== rows.size;) {
		known = rows.size;
		const next = Map.groupBy(
			edges.filter((edge) => rows.has(edge.parent) && !rows.has(edge.child)),
			(edge) => edge.child
		);
		for (const [child, ways] of next) {
			const conditions = ways.map(
				({ column, parent, key }) =>
					sql<boolean>`${sql.ref(`${child}.${column}`)} in (
						select ${sql.ref(`${parent}.${key}`)} from ${sql.table(parent)} where ${rows.get(parent)!}
					)`
			);
			rows.set(child, sql<boolean>`(${sql.join(conditions, sql` or `)})`);
		}
	}
	return [...rows].map(([table, condition]) => ({ table, rows: condition }));
}

export interface Count {
	readonly table: string;
	readonly rows: number;
}

/** The tables whose rows go when a row of `root` goes; read from the database, so that a new one is never forgotten. */
export const tablesUnder = async (db: Db, root: Root): Promise<string[]> =>
	(await belongingsOf(db, root, '00000000-0000-0000-0000-000000000000')).map(({ table }) => table);

/** How many rows of each table would go, the root's own among them. */
export async function countBelongings(db: Db, root: Root, id: string): Promise<Count[]> {
	const counts: Count[] = [];
	for (const { table, rows } of await belongingsOf(db, root, id)) {
		const found = await sql<{ count: number }>`
			select count(*) as count from ${sql.table(table)} where ${rows}`.execute(db);
		counts.push({ table, rows: found.rows[0]?.count ?? 0 });
	}
	return counts;
}
