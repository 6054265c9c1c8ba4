import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { ask } from '../support/ask.ts';
import { built } from '../support/built-server.ts';
import { freshPostgres } from '../support/database.ts';
import { columnsNow, migrateAsOf, migrationNames } from '../support/migrations.ts';
import { SanjehProcess } from '../support/sanjeh-process.ts';

const undo: (() => unknown)[] = [];
beforeAll(built, 180_000);
afterEach(async () => {
	for (const step of undo.splice(0).reverse()) await step();
});

/** A database of the schema before the newest; the newest migration cannot run on it. */
async function aDatabaseThatCannotBeMigrated(): Promise<OpenDatabase & { url: string }> {
	const database = await freshPostgres(2);
	undo.push(database.close);
	const { db } = database;
	await sql`drop schema public cascade`.execute(db);
	await sql`create schema public`.execute(db);
	const names = await migrationNames();
	await migrateAsOf(db, names.at(-2)!);
	const before = await columnsNow(db);
	const probe = await freshPostgres(1);
	const after = await columnsNow(probe.db);
	await probe.close();
	// Something in the place of what the newest migration brings.
	const added = [...after.keys()].find((column) => !before.has(column))!;
	const [table, column] = added.split('.') as [string, string];
	const known = [...before.keys()].some((name) => name.startsWith(`${table}.`));
	if (known) await sql`alter table ${sql.table(table)} add column ${sql.id(column)} text`.execute(db);
	else await sql`create table ${sql.table(table)} (in_the_way text)`.execute(db);
	return database;
}

test('R9: a server whose migration fails does not start, and leaves the schema as it was', async () => {
	const { db, url } = await aDatabaseThatCannotBeMigrated();
	const before = await columnsNow(db);
	const server = await SanjehProcess.start({ DATABASE_URL: url }).catch((error: unknown) => error);
	if (server instanceof SanjehProcess) undo.push(() => server.kill());
	expect(String(server)).toMatch(/the server did not start[\s\S]*already exists/);
	expect(await columnsNow(db)).toEqual(before);
});

test('R9: a server whose schema is not the newest says that it is not ready', async () => {
	const database = await freshPostgres(2);
	undo.push(database.close);
	const server = await SanjehProcess.start({ DATABASE_URL: database.url });
	undo.push(() => server.kill());
	const ready = async () => {
		const { status, text } = await ask(server.port, server.origin, { path: '/readyz' });
		return [status, JSON.parse(text) as unknown];
	};
	expect(await ready()).toEqual([200, { ready: true }]);
	const newest = (await migrationNames()).at(-1)!;
	await sql`delete from kysely_migration where name = ${newest}`.execute(database.db);
	expect(await ready()).toEqual([503, { ready: false, reason: 'migrations pending' }]);
});
