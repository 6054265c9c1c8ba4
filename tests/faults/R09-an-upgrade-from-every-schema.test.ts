import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrateToLatest } from '../../src/lib/server/db/migrate.ts';
import { openPostgres, type Db } from '../../src/lib/server/db/open.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { startPostgres } from '../support/embedded-postgres.ts';
import { columnsNow, migrateAsOf, migrationNames } from '../support/migrations.ts';

/** In the words of the first schema that could be fielded: what a later one has to keep. */
async function somebodyAnswered(db: Db): Promise<void> {
	await sql`
		with o as (insert into organization (name_fa, name_en) values ('الف', 'A') returning id),
		e as (insert into engagement (organization_id, client_fa, client_en) select id, 'ب', 'B' from o returning id),
		w as (insert into wave (engagement_id, number, title_fa, title_en, opens_on, closes_on, threshold, state)
			select id, 1, 'پ', 'P', '2026-01-01', '2026-12-31', 5, 'open' from e returning id),
		c as (insert into campaign (wave_id, audience, asks_unit, link_code, position)
			select id, 'employee', false, 'abc', 0 from w returning id),
		i as (insert into invitation (campaign_id, token_hash, kind, created_on)
			select id, ${hashToken('a')}, 'personal', '2026-01-01' from c returning token_hash, campaign_id),
		d as (insert into draft (token_hash, campaign_id, locale, answers, started_at)
			select token_hash, campaign_id, 'fa', '{1,null,3}', '2026-01-02T10:00:00Z' from i)
		insert into response (campaign_id, locale, answers, hasty, submitted_on)
		select id, 'fa', '{5,4,null}', false, '2026-01-03' from c`.execute(db);
}

const kept = async (db: Db) => ({
	drafts: await db.selectFrom('draft').select(['answers', 'locale', 'token_hash']).execute(),
	responses: await db.selectFrom('response').select(['answers', 'hasty', 'submitted_on']).execute(),
	waves: await db.selectFrom('wave').select(['title_fa', 'threshold', 'state']).execute()
});

test('R9: every earlier schema is brought to the newest one, keeps what was answered, and takes away or narrows nothing that a process of the version before still writes', async () => {
	const postgres = await startPostgres(['fsync=off']);
	try {
		const names = await migrationNames();
		const firstFielded = names.findIndex((name) => name.startsWith('0002'));
		const missing: string[] = [];
		for (const [i, name] of names.slice(0, -1).entries()) {
			const admin = openPostgres(postgres.url('postgres'), 1);
			const database = `from_${i}`;
			await sql`create database ${sql.id(database)}`.execute(admin.db);
			await admin.close();
			const { db, close } = openPostgres(postgres.url(database), 2);
			await migrateAsOf(db, name);
			const fielded = i >= firstFielded;
			if (fielded) await somebodyAnswered(db);
			const [columns, rows] = [await columnsNow(db), fielded && (await kept(db))];

			expect(await migrateToLatest(db)).toEqual(names.slice(i + 1));
			if (fielded) expect(await kept(db)).toEqual(rows);
			const tables = new Set([...columns.keys()].map((column) => column.split('.', 1)[0]));
			const later = await columnsNow(db);
			for (const [column, { type, nullable }] of columns) {
				const now = later.get(column);
				if (!now) missing.push(`${name}: ${column} is gone`);
				else if (now.type !== type) missing.push(`${name}: ${column} is ${now.type}, was ${type}`);
				else if (nullable && !now.nullable) missing.push(`${name}: ${column} must not be empty any more`);
			}
			for (const [column, { optional }] of later) {
				if (!columns.has(column) && !optional && tables.has(column.split('.', 1)[0]))
					missing.push(`${name}: ${column} is new and has to be filled`);
			}
			await close();
		}
		expect(missing).toEqual([]);
	} finally {
		await postgres.stop();
	}
}, 120_000);
