import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

/*
 * Questions about the database as a whole, for the person who runs it. They answer with ids of what is broken, never
 * with what stands in it.
 */

interface Reference {
	name: string;
	child: string;
	parent: string;
	pairs: { child: string; parent: string }[];
}

/** Every reference from one table to another, as the database knows them. */
async function references(db: Db): Promise<Reference[]> {
	const { rows } = await sql<Reference>`
		select f.conname as name, c.relname as child, p.relname as parent,
			(
				select json_agg(json_build_object('child', a.attname, 'parent', b.attname) order by k.place)
				from unnest(f.conkey, f.confkey) with ordinality k (child, parent, place)
				join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.child
				join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.parent
			) as pairs
		from pg_constraint f
		join pg_class c on c.oid = f.conrelid
		join pg_class p on p.oid = f.confrelid
		where f.contype = 'f' and c.relnamespace = current_schema()::regnamespace and not c.relispartition
		order by f.conname`.execute(db);
	return rows;
}

/** For each reference that does not hold: its name, and how many rows point at nothing. */
export async function brokenReferences(db: Db): Promise<{ name: string; rows: number }[]> {
	const broken: { name: string; rows: number }[] = [];
	for (const { name, child, parent, pairs } of await references(db)) {
		const set = pairs.map((pair) => sql`c.${sql.id(pair.child)} is not null`);
		const same = pairs.map((pair) => sql`p.${sql.id(pair.parent)} = c.${sql.id(pair.child)}`);
		const { rows } = await sql<{ rows: number }>`
			select count(*) as rows from ${sql.table(child)} c
			where ${sql.join(set, sql` and `)} and not exists (
				select 1 from ${sql.table(parent)} p where ${sql.join(same, sql` and `)}
			)`.execute(db);
		if (rows[0]?.rows) broken.push({ name, rows: Number(rows[0].rows) });
	}
	return broken;
}

/** hash:form of each campaign's instruments, in order, as `questionnaireOf` takes them. */
export const campaignsWithAsks = (db: Db) =>
	db
		.selectFrom('campaign_instrument')
		.groupBy('campaign_id')
		.orderBy('campaign_id')
		.select((e) => [
			'campaign_id',
			sql<string>`string_agg(${e.ref('instrument_hash')} || ':' || ${e.ref('form')}, ',' order by ${e.ref('position')})`.as(
				'asks'
			)
		])
		.execute();

/** How many of a campaign's responses and drafts do not have this number of answers. */
export async function answersOfOtherLength(db: Db, campaignId: string, slots: number): Promise<number> {
	const { rows } = await sql<{ rows: number }>`
		select count(*) as rows from (
			select answers from response where campaign_id = ${campaignId}
			union all select answers from draft where campaign_id = ${campaignId}
		) given where cardinality(answers) <> ${slots}`.execute(db);
	return Number(rows[0]?.rows ?? 0);
}

export const frozenInstruments = (db: Db) =>
	db.selectFrom('instrument_version').select(['hash', 'code', 'version', 'body']).orderBy('hash').execute();

export const ownInstruments = (db: Db) =>
	db.selectFrom('own_instrument').select(['hash', 'code', 'number', 'body']).orderBy('id').execute();

/** Of every wave that is over the newest report that was built of all its answers, if there is one; days are of `zone`. */
export async function lastReportsOfClosedWaves(
	db: Db,
	zone: string
): Promise<{ wave_id: string; dataset_hash: string }[]> {
	// What was collected elsewhere and came in later changes the answers; the next report is built of it.
	const { rows } = await sql<{ wave_id: string; dataset_hash: string }>`
		select distinct on (wave.id) wave.id as wave_id, report.dataset_hash
		from wave join report on report.wave_id = wave.id and report.built_at >= wave.closed_at
		where wave.state = 'closed' and not exists (
			select 1 from import_batch join campaign on campaign.id = import_batch.campaign_id
			where campaign.wave_id = wave.id and import_batch.imported_on >= (wave.closed_at at time zone ${zone})::date
		)
		order by wave.id, report.built_at desc`.execute(db);
	return rows;
}

/** The triggers that keep the audit log as it is, of those that there must be, that are missing or switched off. */
export async function missingAuditGuards(db: Db): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select wanted.name from (values ('audit_entry_stays'), ('audit_entry_is_not_emptied')) wanted (name)
		where not exists (
			select 1 from pg_trigger t
			where t.tgrelid = to_regclass('audit_entry') and t.tgname = wanted.name and t.tgenabled in ('O', 'A')
		)`.execute(db);
	return rows.map(({ name }) => name);
}
