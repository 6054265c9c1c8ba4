import { promises as fs } from 'node:fs';
import path from 'node:path';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import { productRoot } from '../root.ts';
import type { Db } from './open.ts';

const migratorOf = (db: Db) =>
	new Migrator({
		db,
		provider: new FileMigrationProvider({ fs, path, migrationFolder: path.join(productRoot, 'migrations') })
	});

/** Brings the database to the newest schema; throws when a migration fails. Returns the names that were applied. */
export async function migrateToLatest(db: Db): Promise<string[]> {
	const { error, results } = await migratorOf(db).migrateToLatest();
	if (error) throw error instanceof Error ? error : new Error(String(error));
	return (results ?? []).map((r) => r.migrationName);
}

/** Brings the database to the schema that had `name` as its newest migration; throws when a migration fails. */
export async function migrateTo(db: Db, name: string): Promise<void> {
	const { error } = await migratorOf(db).migrateTo(name);
	if (error) throw error instanceof Error ? error : new Error(String(error));
}

/** Names of all migrations of this version, the first one first. */
export async function knownMigrations(db: Db): Promise<string[]> {
	return (await migratorOf(db).getMigrations()).map((m) => m.name);
}

/** Names of the migrations that have not run yet. */
export async function pendingMigrations(db: Db): Promise<string[]> {
	const all = await migratorOf(db).getMigrations();
	return all.filter((m) => m.executedAt === undefined).map((m) => m.name);
}
