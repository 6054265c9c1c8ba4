import { promises as fs } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import type { Db } from '../../src/lib/server/db/open.ts';
import { productRoot } from '../../src/lib/server/root.ts';

const migrationFolder = path.join(productRoot, 'migrations');

/** All migrations in order. */
export const migrationNames = async (): Promise<string[]> =>
	(await fs.readdir(migrationFolder)).map((file) => path.parse(file).name).sort();

/** Brings an empty database to the schema that had `name` as its newest migration. */
export async function migrateAsOf(db: Db, name: string): Promise<void> {
	const provider = new FileMigrationProvider({ fs, path, migrationFolder });
	const { error } = await new Migrator({ db, provider }).migrateTo(name);
	if (error) throw error instanceof Error ? error : new Error(String(error));
}

export interface ColumnOf {
	readonly name: string;
	readonly type: string;
	/** Whoever does not know the column can leave it out when a row is inserted. */
	readonly optional: boolean;
	readonly nullable: boolean;
}

/** Every column of the product's own tables, by `table.column`. */
export async function columnsNow(db: Db): Promise<Map<string, ColumnOf>> {
	const { rows } = await sql<ColumnOf>`
		select table_name || '.' || column_name as name, udt_name as type, is_nullable = 'YES' as nullable,
			is_nullable = 'YES' or column_default is not null or is_identity = 'YES'
				or is_generated = 'ALWAYS' as optional
		from information_schema.columns
		where table_schema = 'public' and table_name not like 'kysely%'`.execute(db);
	return new Map(rows.map((row) => [row.name, row]));
}
