import { promises as fs } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import { productRoot } from '../root.ts';
import type { Db } from './open.ts';
import { UnsuitedDatabase } from './suited.ts';

const migratorOf = (db: Db) =>
	new Migrator({
		db,
		provider: new FileMigrationProvider({ fs, path, migrationFolder: path.join(productRoot, 'migrations') })
	});

/**
 * Brings the database to the newest schema. Throws when a migration fails, and an UnsuitedDatabase where a newer version
 * of the product was. Returns the names that were applied.
 */
export async function migrateToLatest(db: Db): Promise<string[]> {
	const unknown = await unknownMigrations(db);
	if (unknown.length) throw new UnsuitedDatabase('newer-schema', unknown.join(', '));
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

/** Names of the migrations that have run, the first one first. */
export async function appliedMigrations(db: Db): Promise<string[]> {
	const { rows } = await sql<{ there: boolean }>`
		select to_regclass('kysely_migration') is not null as there`.execute(db);
	if (!rows[0]?.there) return [];
	const names = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
	return names.rows.map(({ name }) => name);
}

/** Names of the migrations that a newer version of the product has run here. */
export async function unknownMigrations(db: Db): Promise<string[]> {
	const known = new Set(await knownMigrations(db));
	return (await appliedMigrations(db)).filter((name) => !known.has(name));
}
