import { sql } from 'kysely';
import { appliedMigrations, knownMigrations, migrateTo, migrateToLatest } from '../db/migrate.ts';
import type { Db } from '../db/open.ts';
import { sameSums, type TableSum } from './content.ts';
import { sumsOf } from './dump.ts';
import { BackupFailure } from './failure.ts';
import type { Header } from './format.ts';
import { openBackup, type OpenBackup } from './read.ts';
import { storedTables, type StoredTable } from './tables.ts';

async function mustBeEmpty(db: Db, tables: readonly StoredTable[]): Promise<void> {
	for (const { name } of tables) {
		const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
		if (rows.length) throw new BackupFailure('not-empty');
	}
}

/** The product knows every migration of the backup, and the target has none that the backup lacks. */
async function mustFit(db: Db, { migrations }: Header): Promise<void> {
	const known = new Set(await knownMigrations(db));
	if (!migrations.every((name) => known.has(name))) throw new BackupFailure('product-newer');
	const there = await appliedMigrations(db);
	if (!there.every((name) => migrations.includes(name))) throw new BackupFailure('schema-newer');
}

const most = { rows: 500, characters: 4_000_000 };

/** So few rows at a time that a statement stays small. */
function* portions(rows: readonly string[]): Generator<string[]> {
	let portion: string[] = [];
	let characters = 0;
	for (const row of rows) {
		portion.push(row);
		characters += row.length;
		if (portion.length < most.rows && characters < most.characters) continue;
		yield portion;
		portion = [];
		characters = 0;
	}
	if (portion.length) yield portion;
}

async function insert(db: Db, { name, columns }: StoredTable, rows: readonly string[]): Promise<void> {
	const listed = sql.join(columns.map((column) => sql.id(column)));
	// PostgreSQL reads what it wrote: no value passes through a number or a date of JavaScript.
	for (const portion of portions(rows))
		await sql`insert into ${sql.table(name)} (${listed}) overriding system value
			select ${listed} from json_populate_recordset(null::${sql.table(name)}, ${`[${portion.join(',')}]`}::text::json)`.execute(
			db
		);
}

async function resetSequences(db: Db, tables: readonly StoredTable[]): Promise<void> {
	for (const { name, counted } of tables)
		for (const { column, sequence } of counted)
			await sql`select setval(${sequence}::regclass, max(${sql.id(column)}))
				from ${sql.table(name)} having max(${sql.id(column)}) is not null`.execute(db);
}

async function load(db: Db, backup: OpenBackup): Promise<readonly TableSum[]> {
	const tables = await storedTables(db);
	// What the tables' own triggers would add is in the backup already. References are checked all the same.
	for (const { name } of tables) await sql`alter table ${sql.table(name)} disable trigger user`.execute(db);
	await mustBeEmpty(db, tables);
	const byName = new Map(tables.map((table) => [table.name, table]));
	const sums = await backup.read(async ({ head, rows }) => {
		const table = byName.get(head.table);
		if (!table || table.columns.join() !== head.columns.join()) throw new BackupFailure('mismatch');
		await insert(db, table, rows);
	});
	await resetSequences(db, tables);
	if (!sameSums(await sumsOf(db), sums)) throw new BackupFailure('mismatch');
	for (const { name } of tables) await sql`alter table ${sql.table(name)} enable trigger user`.execute(db);
	return sums;
}

/**
 * Loads a backup into an empty database: first the schema that the backup was made with, then all rows in one
 * transaction, which happens as a whole or not at all and is compared with the backup before it ends, then the newest
 * schema. Throws a BackupFailure when the file is not whole, the passphrase is wrong or the target does not fit.
 */
export async function restore(
	db: Db,
	{ file, passphrase }: { readonly file: string; readonly passphrase: string }
): Promise<{ readonly header: Header; readonly sums: readonly TableSum[] }> {
	const backup = await openBackup(file, passphrase);
	const { header } = backup;
	try {
		await mustBeEmpty(db, await storedTables(db));
		await mustFit(db, header);
		const newest = header.migrations.at(-1);
		if (newest === undefined) throw new BackupFailure('damaged');
		await migrateTo(db, newest);
		const sums = await db.transaction().execute((trx) => load(trx, backup));
		await migrateToLatest(db);
		return { header, sums };
	} finally {
		await backup.close();
	}
}
