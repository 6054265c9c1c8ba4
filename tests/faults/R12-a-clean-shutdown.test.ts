import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { built } from '../support/built-server.ts';
import { freshPostgres } from '../support/database.ts';
import { aVisitor, openToday, responsesOf } from '../support/four-page-visit.ts';
import { SanjehProcess } from '../support/sanjeh-process.ts';

let database: OpenDatabase & { url: string };
let server: SanjehProcess;
beforeAll(async () => {
	await built();
	database = await freshPostgres(4);
	server = await SanjehProcess.start({ DATABASE_URL: database.url });
}, 180_000);
afterAll(async () => {
	await server.kill();
	await database.close();
});

test('R12: asked to stop, the server answers what it has begun, takes nothing new, and leaves in good order', async () => {
	const { db } = database;
	const { campaignId } = await openToday(db);
	const saves = await aVisitor(server, db, campaignId);
	const sends = await aVisitor(server, db, campaignId);
	for (const visitor of [saves, sends]) await visitor.begin();
	for (const page of [1, 2, 3]) await sends.post(page, page);

	const { promise: until, resolve: letGo } = Promise.withResolvers<void>();
	const { promise: locked, resolve: hasLock } = Promise.withResolvers<void>();
	const blocker = db.transaction().execute(async (trx) => {
		await sql`lock table draft in exclusive mode`.execute(trx);
		hasLock();
		await until;
	});
	await locked;
	const begun = Promise.all([saves.post(1, 4), sends.post(4, 4)]);
	const waiting = async () => {
		const { rows } =
			await sql`select 1 from pg_locks where not granted and relation = 'draft'::regclass`.execute(db);
		return rows.length;
	};
	await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
	// Ctrl-C reaches it twice: from the terminal, and from the process that started it.
	process.kill(server.pid, 'SIGINT');
	await wait(50);
	const stopped = server.stop();
	const turnedAway = () =>
		fetch(`${server.origin}/healthz`).then(
			() => false,
			() => true
		);
	await expect.poll(turnedAway, { timeout: 5_000 }).toBe(true);
	await wait(200);
	letGo();
	await blocker;

	const [saved, sent] = await begun;
	expect([saved.status, sent.status]).toEqual([303, 303]);
	expect(sent.headers.location).toMatch(/\/thanks$/);
	expect(await stopped).toBe(0);
	expect((await saves.saved())?.[0]).toBe(4);
	expect(await responsesOf(db, campaignId)).toEqual([[1, 2, 3, 4]]);
}, 60_000);
