import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../src/lib/server/sign-in/auth.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { compare } from '../soak/compare.ts';
import { anEntry, type Entry } from '../soak/ledger.ts';
import { Experience, Line } from '../soak/line.ts';
import { answerAll } from '../soak/person.ts';
import { ask } from '../support/ask.ts';
import { anEngagement, anInvitation, anOpenWave } from '../support/builders.ts';
import { built } from '../support/built-server.ts';
import { freshPostgres } from '../support/database.ts';
import { openToday } from '../support/four-page-visit.ts';
import { aPerson } from '../support/people.ts';
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

/** What a newer release does to a schema, and all a migration may do: columns that may be left out, tables, indexes. */
async function aNewerReleaseMigrates(): Promise<void> {
	await database.db.transaction().execute(async (trx) => {
		const { rows } = await sql<{ name: string }>`
			select table_name as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'`.execute(trx);
		for (const { name } of rows)
			await sql`alter table ${sql.table(name)} add column of_a_newer_release text, add column counted integer not null default 0`.execute(
				trx
			);
		await sql`create table of_a_newer_release (id uuid primary key)`.execute(trx);
		await sql`create index of_a_newer_release_draft on draft (campaign_id, started_at)`.execute(trx);
		await sql`insert into kysely_migration values ('9999_newer', '2026-11-20T00:00:00Z')`.execute(trx);
		// A large table takes its time, and all its locks are held.
		await wait(700);
	});
}

/** Where two get in each other's way and this one has to give way, it is done again, as an operator would. */
async function untilItGoesThrough<T>(work: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (attempt === 8 || (error as { code?: string }).code !== '40P01') throw error;
		}
	}
}

test('R9: while a newer release migrates, the process of the older one goes on answering, and no answer is lost or doubled', async () => {
	const { db } = database;
	const owner = await aPerson(db, 'owner');
	const engagement = await anEngagement(db, { organizationId: owner.organizationId });
	const shown = await anOpenWave(db, { engagementId: engagement.id });
	const { token } = await openSession(db, { origin: server.origin }, owner.accountId);
	const pages = [
		'/engagements',
		`/engagements/${engagement.id}`,
		`/waves/${shown.waveId}`,
		'/members',
		'/account'
	];
	const readAll = async () => {
		const statuses: [string, number][] = [];
		for (const page of pages) {
			const asking = { path: `/en${page}`, cookie: `sanjeh=${token}` };
			statuses.push([page, (await ask(server.port, server.origin, asking)).status]);
		}
		return statuses;
	};
	const fine = pages.map((page) => [page, 200]);
	// Often enough that every statement of theirs is prepared on every connection.
	for (let i = 0; i < 12; i++) expect(await readAll()).toEqual(fine);

	const { campaignId } = await openToday(db);
	const experience = new Experience();
	const entries: Entry[] = [];
	let over = false;
	const seat = async () => {
		while (!over) {
			const number = entries.length;
			const entry = anEntry('', 24);
			entries.push(entry);
			Object.assign(entry, await untilItGoesThrough(() => anInvitation(db, campaignId)));
			const line = new Line(server.origin, experience, () => false);
			await answerAll(line, entry, number, 30);
			line.close();
		}
	};
	const everybody = Promise.all(Array.from({ length: 8 }, seat));
	await wait(1500);
	const thankedBefore = entries.filter((entry) => entry.submission === 'thanked').length;
	await untilItGoesThrough(aNewerReleaseMigrates);
	for (let i = 0; i < 3; i++) expect(await readAll()).toEqual(fine);
	await wait(1000);
	over = true;
	await everybody;

	expect([...experience.unexpected]).toEqual([]);
	const { thanked, drafts, ...wrong } = await compare(db, campaignId, entries);
	expect(wrong).toEqual({ lostAnswers: 0, lostSubmissions: 0, doubled: 0, unexplained: 0, torn: 0 });
	expect(thanked).toBeGreaterThan(thankedBefore);
	expect(drafts).toBe(entries.length - thanked);
	expect(server.said()).not.toMatch(/cached plan|unhandled rejection/i);
}, 90_000);
