import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { type Reading, sideBySide } from '../../src/lib/server/db/side-by-side.ts';
import { freshPostgres } from '../support/database.ts';

let database: OpenDatabase;
beforeAll(async () => {
	database = await freshPostgres();
});
afterAll(() => database.close());

const count = async (db: OpenDatabase['db']): Promise<number> => {
	const rows = await db.selectFrom('organization').select('id').execute();
	return rows.length;
};
const insert = () =>
	database.db.insertInto('organization').values({ name_fa: 'الف', name_en: 'A' }).execute();

test('readings on connections of their own see one moment, whatever is written between them', async () => {
	const before = await count(database.db);
	const seen: number[] = [];
	const connections = new Set<number>();
	const written = Promise.withResolvers<undefined>();
	const look: Reading = async (trx) => {
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
		connections.add(rows[0]?.pid ?? 0);
		seen.push(await count(trx));
	};
	await sideBySide(database.db, [
		async (trx) => {
			await insert();
			written.resolve(undefined);
			await look(trx);
		},
		async (trx) => {
			await written.promise;
			await look(trx);
		}
	]);
	expect(seen).toEqual([before, before]);
	expect(connections.size).toBe(2);
	expect(await count(database.db)).toBe(before + 1);
});

test('one that fails fails them all, once the others have ended, and the next ones are read', async () => {
	let ended = false;
	const failing = sideBySide(database.db, [
		async (trx) => {
			await sql`select pg_sleep(0.2)`.execute(trx);
			ended = true;
		},
		() => Promise.reject(new Error('this one not'))
	]);
	await expect(failing).rejects.toThrow('this one not');
	expect(ended).toBe(true);
	let read = 0;
	await sideBySide(database.db, [async (trx) => void (read = await count(trx))]);
	expect(read).toBe(await count(database.db));
});
