import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { respondentMessages } from '../../src/lib/i18n/respondent.ts';
import { migrateToLatest } from '../../src/lib/server/db/migrate.ts';
import { openPglite, openPostgres, type Db, type OpenDatabase } from '../../src/lib/server/db/open.ts';
import { ask } from '../support/ask.ts';
import { anInvitation, anOpenWave, everyKind } from '../support/builders.ts';
import { built } from '../support/built-server.ts';
import { startPostgres } from '../support/embedded-postgres.ts';
import { SanjehProcess } from '../support/sanjeh-process.ts';
import { aSmallDisk } from '../support/small-disk.ts';

/*
 * A full disk: a save is stored and acknowledged, or it is refused in words with 503; and once there is room again,
 * everything goes on.
 */
const undo: (() => unknown)[] = [];
beforeAll(built, 180_000);
afterEach(async () => {
	for (const step of undo.splice(0).reverse()) await step();
});

const texts = (db: Db) => db.selectFrom('draft').select('texts').execute();
const people = 12;

async function seeded(database: OpenDatabase): Promise<string[]> {
	await migrateToLatest(database.db);
	const wave = await anOpenWave(database.db, {
		opensOn: '2000-01-01',
		closesOn: '2999-12-31',
		instruments: [{ instrument: everyKind }]
	});
	const tokens: string[] = [];
	for (let i = 0; i < people; i++) tokens.push((await anInvitation(database.db, wave.campaignId)).token);
	return tokens;
}

/** What each person was told is saved last. */
type Saved = Map<string, string>;

function visitors(server: SanjehProcess, saved: Saved) {
	const post = (path: string, form: Record<string, string>) =>
		ask(server.port, server.origin, { path, form });
	return {
		begin: (token: string) => post(`/en/r/${token}`, {}),
		/** Writes something long on the second page. */
		write: async (token: string) => {
			const said = randomBytes(1500).toString('hex');
			const answer = await post(`/en/r/${token}/2`, { say: said, _go: 'back' });
			if (answer.status === 303) saved.set(token, said);
			return answer;
		}
	};
}

/** Everybody writes until somebody is refused, or `rounds` are over; gives the refusals. */
async function untilRefused(tokens: readonly string[], write: (token: string) => ReturnType<typeof ask>) {
	for (let round = 0; round < 400; round++) {
		const answers = await Promise.all(tokens.map(write));
		const refusals = answers.filter(({ status }) => status !== 303);
		if (refusals.length) return refusals;
	}
	return [];
}

const words = respondentMessages('en').halted.title['database-unavailable'];

test('R1: on a full disk of PostgreSQL nothing is acknowledged that is not stored', async (t) => {
	const disk = aSmallDisk(192);
	if (typeof disk === 'string') return t.skip(disk);
	undo.push(disk.close);
	const postgres = await startPostgres([], disk.folder);
	undo.push(postgres.stop);
	const url = postgres.url('postgres');
	const database = openPostgres(url, 2);
	undo.push(database.close);
	const tokens = await seeded(database);
	const server = await SanjehProcess.start({ DATABASE_URL: url });
	undo.push(() => server.kill());
	const saved: Saved = new Map();
	const { begin, write } = visitors(server, saved);
	for (const token of tokens) await begin(token);
	await Promise.all(tokens.map(write));

	disk.fill();
	const refusals = await untilRefused(tokens, write);
	expect(refusals.length).toBeGreaterThan(0);
	for (const { status, text } of refusals) expect([status, text.includes(words)]).toEqual([503, true]);

	disk.free();
	// Where it found no room for its journal it has stopped, and somebody starts it again.
	await postgres.kill();
	await postgres.restart();
	await server.ready();
	const stored = (await texts(database.db)).map((row) => row.texts.say);
	expect(stored.sort()).toEqual([...saved.values()].sort());
	expect((await write(tokens[0]!)).status).toBe(303);
	expect(server.said()).not.toMatch(/unhandled rejection/i);
}, 120_000);

test('R1: on a full disk of the embedded database nothing is acknowledged that is not stored', async (t) => {
	const disk = aSmallDisk(192);
	if (typeof disk === 'string') return t.skip(disk);
	undo.push(disk.close);
	const open = () => openPglite(join(disk.folder, 'pglite'));
	const before = await open();
	const tokens = await seeded(before);
	await before.close();
	const server = await SanjehProcess.start({ DATA_DIR: disk.folder });
	undo.push(() => server.kill());
	const saved: Saved = new Map();
	const { begin, write } = visitors(server, saved);
	for (const token of tokens) await begin(token);
	await Promise.all(tokens.map(write));

	disk.fill();
	const refusals = await untilRefused(tokens, write);
	expect(refusals.length).toBeGreaterThan(0);
	for (const { status, text } of refusals) expect([status, text.includes(words)]).toEqual([503, true]);

	disk.free();
	await server.kill();
	const after = await open();
	const stored = (await texts(after.db)).map((row) => row.texts.say);
	await after.close();
	expect(stored.sort()).toEqual([...saved.values()].sort());
	await server.start();
	expect((await write(tokens[0]!)).status).toBe(303);
}, 120_000);
