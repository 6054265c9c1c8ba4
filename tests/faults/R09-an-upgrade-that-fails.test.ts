import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { ask } from '../support/ask.ts';
import { built } from '../support/built-server.ts';
import { freshPostgres } from '../support/database.ts';
import { migrateAsOf, migrationNames } from '../support/migrations.ts';
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
	// Whatever the newest migration changes first is changed, and then goes wrong.
	await sql`
		create function refuse() returns event_trigger language plpgsql
		as $$ begin raise 'no change today'; end $$`.execute(db);
	await sql`create event trigger refusing on ddl_command_end execute function refuse()`.execute(db);
	return database;
}

/** Everything that the columns of the product's tables are. */
async function columnsOf({ db }: OpenDatabase): Promise<unknown[]> {
	const { rows } = await sql`
		select attrelid::regclass::text as place, to_jsonb(a) as what from pg_attribute a
		where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
		order by 1, attnum`.execute(db);
	return rows;
}

test('R9: a server whose migration fails does not start, and leaves the schema as it was', async () => {
	const database = await aDatabaseThatCannotBeMigrated();
	const before = await columnsOf(database);
	expect(before.length).toBeGreaterThan(100);
	const server = await SanjehProcess.start({ DATABASE_URL: database.url }).catch((error: unknown) => error);
	if (server instanceof SanjehProcess) undo.push(() => server.kill());
	expect(String(server)).toMatch(/the server did not start[\s\S]*no change today/);
	expect(await columnsOf(database)).toEqual(before);
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
