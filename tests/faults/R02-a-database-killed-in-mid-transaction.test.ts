import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { respondentMessages } from '../../src/lib/i18n/respondent.ts';
import { migrateToLatest } from '../../src/lib/server/db/migrate.ts';
import { openPostgres, type OpenDatabase } from '../../src/lib/server/db/open.ts';
import { built } from '../support/built-server.ts';
import { startPostgres, type RunningPostgres } from '../support/embedded-postgres.ts';
import { aVisitor, openToday, responsesOf } from '../support/four-page-visit.ts';
import { SanjehProcess } from '../support/sanjeh-process.ts';

let postgres: RunningPostgres;
let database: OpenDatabase;
let server: SanjehProcess;
beforeAll(async () => {
	await built();
	postgres = await startPostgres();
	database = openPostgres(postgres.url('postgres'), 4);
	await migrateToLatest(database.db);
	server = await SanjehProcess.start({ DATABASE_URL: postgres.url('postgres') });
}, 180_000);
afterAll(async () => {
	await server.kill();
	await database.close();
	await postgres.stop();
});

test('R2: PostgreSQL killed in the middle of a submission leaves the draft whole; sending again gives one response', async () => {
	const { db } = database;
	const { campaignId } = await openToday(db);
	const visitor = await aVisitor(server, db, campaignId);
	await visitor.begin();
	for (const page of [1, 2, 3]) await visitor.post(page, page);

	// Its right is marked as used and its draft deleted; it waits before its response is written.
	const { promise: until, resolve: letGo } = Promise.withResolvers<void>();
	const { promise: locked, resolve: hasLock } = Promise.withResolvers<void>();
	const blocker = db
		.transaction()
		.execute(async (trx) => {
			await sql`lock table response in exclusive mode`.execute(trx);
			hasLock();
			await until;
		})
		.catch(() => {});
	await locked;
	const sent = visitor.post(4, 4);
	const waiting = async () => {
		const { rows } =
			await sql`select 1 from pg_locks where not granted and relation = 'response'::regclass`.execute(db);
		return rows.length;
	};
	await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
	await postgres.kill();
	letGo();
	await blocker;
	const { status, text } = await sent;
	expect(status).toBe(503);
	expect(text).toContain(respondentMessages('en').halted.title['database-unavailable']);

	await postgres.restart();
	await server.ready();
	expect(await responsesOf(db, campaignId)).toEqual([]);
	expect(await visitor.saved()).toEqual([1, 2, 3, 4]);
	for (const attempt of [await visitor.post(4, 4), await visitor.post(4, 4)])
		expect([attempt.status, attempt.headers.location]).toEqual([303, expect.stringMatching(/\/thanks$/)]);
	expect(await responsesOf(db, campaignId)).toEqual([[1, 2, 3, 4]]);
	expect(server.said()).not.toMatch(/unhandled rejection/i);
}, 90_000);
