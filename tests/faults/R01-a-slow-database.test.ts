import { afterAll, beforeAll, expect, test } from 'vitest';
import { respondentMessages } from '../../src/lib/i18n/respondent.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { built } from '../support/built-server.ts';
import { freshPostgres } from '../support/database.ts';
import { aVisitor, openToday } from '../support/four-page-visit.ts';
import { SanjehProcess } from '../support/sanjeh-process.ts';
import { Wire } from '../support/wire.ts';

let database: OpenDatabase & { url: string };
let wire: Wire;
let server: SanjehProcess;
let campaignId: string;
beforeAll(async () => {
	await built();
	database = await freshPostgres(4);
	const url = new URL(database.url);
	wire = new Wire(Number(url.port));
	url.port = String(await wire.open());
	({ campaignId } = await openToday(database.db));
	server = await SanjehProcess.start({ DATABASE_URL: url.href });
}, 180_000);
afterAll(async () => {
	wire.letGo();
	await server.kill();
	wire.close();
	await database.close();
});

const people = (many: number) =>
	Promise.all(Array.from({ length: many }, () => aVisitor(server, database.db, campaignId)));

test('R1: a slow database makes people wait, and every page that goes on is stored', async () => {
	const crowd = await people(6);
	for (const one of crowd) await one.begin();
	wire.slow(60);
	await Promise.all(
		crowd.map(async (one, i) => {
			for (const page of [1, 2]) {
				expect((await one.post(page, 1 + (i % 5))).status).toBe(303);
				expect((await one.saved())?.[page - 1]).toBe(1 + (i % 5));
			}
		})
	);
	wire.slow(0);
}, 60_000);

test('R1: with every connection taken people are told in words that nothing was saved, and later all goes on', async () => {
	const crowd = await people(14);
	for (const one of crowd) await one.begin();
	wire.hold();
	const posts = crowd.map((one) => one.post(1, 4));
	const refused = Promise.all(
		posts.map(async (post) => {
			const { status, text } = await post;
			return { status, words: text.includes(respondentMessages('en').halted.title['database-unavailable']) };
		})
	);
	// Those in the queue for a connection are refused first; the others hold theirs until the wire lets go.
	await expect.poll(async () => (await Promise.race(posts)).status, { timeout: 15_000 }).toBe(503);
	wire.letGo();
	const replies = await refused;
	for (const [i, { status, words }] of replies.entries()) {
		expect([303, 503]).toContain(status);
		expect(words).toBe(status === 503);
		if (status === 303) expect((await crowd[i]!.saved())?.[0]).toBe(4);
	}
	expect(replies.some(({ status }) => status === 303)).toBe(true);
	for (const one of crowd) expect((await one.post(1, 5)).status).toBe(303);
	for (const one of crowd) expect((await one.saved())?.[0]).toBe(5);
	expect(server.said()).not.toMatch(/unhandled rejection/i);
}, 60_000);
