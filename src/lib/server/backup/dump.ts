import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { appliedMigrations } from '../db/migrate.ts';
import type { Db } from '../db/open.ts';
import { productRoot } from '../root.ts';
import { controlLine, TableCount, type TableSum } from './content.ts';
import { BackupFailure } from './failure.ts';
import { storedTables, type StoredTable } from './tables.ts';

const { version } = JSON.parse(readFileSync(join(productRoot, 'package.json'), 'utf8')) as {
	version: string;
};

/** Values are written the same way whatever the server or the session is set to. Holds until the transaction ends. */
const plainWriting = (db: Db) =>
	sql`select set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true),
		set_config('extra_float_digits', '1', true), set_config('datestyle', 'ISO, YMD', true)`.execute(db);

const list = (parts: readonly ReturnType<typeof sql>[]) => sql.join([...parts]);

/** One row a line, in the order of the primary key. */
function rowsOf({ name, columns, key }: StoredTable) {
	const order = key.map(({ column, text }) =>
		text ? sql`r.${sql.id(column)} collate "C"` : sql`r.${sql.id(column)}`
	);
	return sql`select row_to_json(r)::text as line
		from (select ${list(columns.map((column) => sql`${sql.id(column)}`))} from ${sql.table(name)}) r
		order by ${order.length ? list(order) : sql`row_to_json(r)::text collate "C"`}`;
}

/** The rows of a table, some at a time: few enough that even a table of files fits into memory. */
async function* fetched(db: Db, table: StoredTable): AsyncGenerator<string[]> {
	await sql`declare sanjeh_rows no scroll cursor for ${rowsOf(table)}`.execute(db);
	const few = table.columns.includes('bytes') || table.columns.includes('body');
	for (;;) {
		const { rows } = await (
			few
				? sql<{ line: string }>`fetch 4 from sanjeh_rows`
				: sql<{ line: string }>`fetch 500 from sanjeh_rows`
		).execute(db);
		if (!rows.length) break;
		yield rows.map(({ line }) => line);
	}
	await sql`close sanjeh_rows`.execute(db);
}

/** Counts and hashes of all tables as they are now, inside the caller's transaction. */
export async function sumsOf(db: Db): Promise<TableSum[]> {
	await plainWriting(db);
	const sums: TableSum[] = [];
	for (const table of await storedTables(db)) {
		const count = new TableCount(table.name);
		for await (const rows of fetched(db, table)) count.add(rows);
		sums.push(count.sum());
	}
	return sums;
}

/**
 * The whole database as lines: first `#{"snapshot":…}`, then the content of a backup. All of it is read from one
 * snapshot: on PostgreSQL in a repeatable-read, read-only transaction that holds nobody up; the embedded database has
 * one connection, so that there others wait until the rows are read. Throws 'no-database' where nothing was ever set up.
 */
export async function* dump(db: Db): AsyncGenerator<string[]> {
	const trx = await db
		.startTransaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute();
	try {
		const migrations = await appliedMigrations(trx);
		if (!migrations.length) throw new BackupFailure('no-database');
		await plainWriting(trx);
		yield [controlLine({ snapshot: { product: version, migrations } })];
		const trailer: TableSum[] = [];
		for (const table of await storedTables(trx)) {
			yield [controlLine({ table: table.name, columns: table.columns })];
			const count = new TableCount(table.name);
			for await (const rows of fetched(trx, table)) {
				count.add(rows);
				yield rows;
			}
			trailer.push(count.sum());
		}
		yield [controlLine({ trailer })];
	} finally {
		// Nothing was written. This also ends it for a reader that went away.
		await trx.rollback().execute();
	}
}
