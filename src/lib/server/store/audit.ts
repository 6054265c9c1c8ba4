import { sql, type Insertable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { AuditEntryRow } from '../db/schema.ts';

export const insertEntries = (db: Db, rows: readonly Insertable<AuditEntryRow>[]) =>
	rows.length ? db.insertInto('audit_entry').values(rows).execute() : Promise.resolve([]);

/**
 * An entry in the log of every organization of an account; of an unknown account one that no organization sees. One
 * statement either way, so that nobody can tell by the time it takes.
 */
export async function insertForAccount(
	db: Db,
	accountId: string | null,
	entry: { readonly action: string; readonly by: string | null; readonly at: Date }
): Promise<void> {
	await sql`
		insert into audit_entry (organization_id, account_id, action, object_kind, object_id, at)
		select organization_id, ${entry.by}::uuid, ${entry.action}, 'account', account_id::text,
			${entry.at.toISOString()}::timestamptz
		from member where account_id = ${accountId}::uuid
		union all
		select null, null, ${entry.action}, null, null, ${entry.at.toISOString()}::timestamptz
		where ${accountId}::uuid is null`.execute(db);
}

export interface Named {
	readonly fa: string;
	readonly en: string;
}

/** What an engagement or a wave is called at this moment. */
export async function nameOf(db: Db, kind: 'engagement' | 'wave', id: string): Promise<Named | undefined> {
	if (kind === 'engagement')
		return db
			.selectFrom('engagement')
			.select(['client_fa as fa', 'client_en as en'])
			.where('id', '=', id)
			.executeTakeFirst();
	const row = await db
		.selectFrom('wave')
		.innerJoin('engagement', 'engagement.id', 'wave.engagement_id')
		.select(['client_fa', 'client_en', 'title_fa', 'title_en'])
		.where('wave.id', '=', id)
		.executeTakeFirst();
	return row && { fa: `${row.client_fa} – ${row.title_fa}`, en: `${row.client_en} – ${row.title_en}` };
}

export interface EntryFilter {
	readonly organizationId: string;
	/** The part of the action before the dot. */
	readonly about?: string | undefined;
	readonly accountId?: string | undefined;
	/** A day in `zone`, yyyy-mm-dd. */
	readonly day?: string | undefined;
	readonly zone: string;
}

/** Where the next entries begin: behind this one. */
export interface Position {
	readonly at: Date;
	readonly id: string;
}

/** The entries of an organization, the newest first, with the names of people who still have an account. */
export function listEntries(
	db: Db,
	{ organizationId, about, accountId, day, zone }: EntryFilter,
	{ limit, offset = 0, after }: { limit: number; offset?: number; after?: Position | undefined }
) {
	let query = db
		.selectFrom('audit_entry')
		.leftJoin('account as doer', 'doer.id', 'audit_entry.account_id')
		.leftJoin('account as other', (join) =>
			join
				.on('audit_entry.object_kind', '=', 'account')
				.on((e) => e(sql<string>`other.id::text`, '=', e.ref('audit_entry.object_id')))
		)
		.select([
			'audit_entry.id',
			'audit_entry.at',
			'audit_entry.action',
			'audit_entry.account_id',
			'audit_entry.object_kind',
			'audit_entry.object_id',
			'audit_entry.detail',
			'doer.name as doer',
			'other.name as other'
		])
		.where('audit_entry.organization_id', '=', organizationId)
		.orderBy('audit_entry.at', 'desc')
		.orderBy('audit_entry.id', 'desc')
		.limit(limit)
		.offset(offset);
	if (about) query = query.where('audit_entry.action', 'like', `${about}.%`);
	if (accountId) query = query.where('audit_entry.account_id', '=', accountId);
	if (day)
		query = query
			.where('audit_entry.at', '>=', sql<Date>`${day}::timestamp at time zone ${zone}`)
			.where('audit_entry.at', '<', sql<Date>`(${day}::timestamp + interval '1 day') at time zone ${zone}`);
	if (after)
		query = query.where(
			sql<boolean>`(audit_entry.at, audit_entry.id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
		);
	return query.execute();
}

/** Everybody who stands in the log of an organization as having done something. */
export const peopleInLog = (db: Db, organizationId: string) =>
	db
		.selectFrom('account')
		.select(['id', 'name'])
		.where('id', 'in', (e) =>
			e
				.selectFrom('audit_entry')
				.select('account_id')
				.distinct()
				.where('organization_id', '=', organizationId)
				.where('account_id', 'is not', null)
				.$castTo<{ account_id: string }>()
		)
		.orderBy('name')
		.orderBy('id')
		.execute();

/**
 * Deletes the entries before a moment; how many, by organization. The one lawful way: the setting holds for this
 * transaction, and the database still keeps what is younger than ninety days.
 */
export async function purgeEntries(
	trx: Db,
	before: Date
): Promise<{ organization_id: string | null; count: number }[]> {
	await sql`select set_config('sanjeh.audit_purge', 'daily', true)`.execute(trx);
	const { rows } = await sql<{ organization_id: string | null; count: number }>`
		with gone as (
			delete from audit_entry
			where at < ${before.toISOString()}::timestamptz and at < now() - interval '90 days'
			returning organization_id
		)
		select organization_id, count(*) as count from gone group by organization_id`.execute(trx);
	await sql`select set_config('sanjeh.audit_purge', '', true)`.execute(trx);
	return rows;
}
