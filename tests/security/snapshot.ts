import { sql } from 'kysely';
import type { Db } from '../../src/lib/server/db/open.ts';

/** Counts of attempts, sessions, the audit log and the library's bookkeeping come and go by themselves. */
const passing = ['throttle', 'session', 'audit_entry', 'kysely_migration', 'kysely_migration_lock'];

async function tables(db: Db): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select table_name as name from information_schema.tables
		where table_schema = 'public' order by table_name`.execute(db);
	return rows.map((row) => row.name).filter((name) => !passing.includes(name));
}

/** Everything that is stored, table by table, so that a test can say that nothing has changed. */
export async function everything(db: Db): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {};
	for (const name of await tables(db)) {
		const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db);
		found[name] = rows.map(({ row }) => row).sort();
	}
	return found;
}

/** How many rows each table has. */
export async function rowCounts(db: Db): Promise<Record<string, number>> {
	return Object.fromEntries(Object.entries(await everything(db)).map(([name, rows]) => [name, rows.length]));
}
