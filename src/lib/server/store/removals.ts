import { sql, type Insertable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { RemovalKind, RemovalRow } from '../db/schema.ts';

/** What is a row of its own and is removed as a whole. */
export type ThingKind = Exclude<RemovalKind, 'measurement' | 'findings'>;

interface Kind {
	readonly table: string;
	/** What goes with it, and the column by which. */
	readonly belongings?: { readonly table: string; readonly of: string };
}

const kinds: Readonly<Record<ThingKind, Kind>> = {
	action: { table: 'action' },
	promise: { table: 'charter_promise' },
	kpi: { table: 'kpi', belongings: { table: 'kpi_measurement', of: 'kpi_id' } },
	theme: { table: 'theme', belongings: { table: 'theme_mark', of: 'theme_id' } }
};

/** Rows as they stood, by the names of their columns. */
type Row = Readonly<Record<string, unknown>>;

export interface Removed {
	readonly thing: Row;
	readonly belongings: readonly Row[];
}

/**
 * Removes something of an engagement and keeps it so that it can be put back: by the number that it returns, none where
 * the engagement has no such thing.
 */
export async function remove(
	db: Db,
	kind: ThingKind,
	engagementId: string,
	id: string,
	at: Date
): Promise<string | undefined> {
	const { table, belongings } = kinds[kind];
	// One statement sees one state: what the database deletes along with the thing is still there.
	const along = belongings
		? sql`select b from ${sql.table(belongings.table)} b where ${sql.ref(`b.${belongings.of}`)} = gone.id`
		: sql`select null where false`;
	const { rows } = await sql<{ id: string }>`
		with gone as (
			delete from ${sql.table(table)} where id = ${id} and engagement_id = ${engagementId} returning *
		)
		insert into removal (engagement_id, kind, thing, belongings, removed_at)
		select engagement_id, ${kind}, to_jsonb(gone), to_jsonb(array(${along})), ${at} from gone
		returning id`.execute(db);
	return rows[0]?.id;
}

/** Keeps what is about to be changed back; returns what it can be put back by. */
export const keepRemoval = async (db: Db, row: Insertable<RemovalRow>): Promise<string> =>
	(await db.insertInto('removal').values(row).returning('id').executeTakeFirstOrThrow()).id;

/** What was removed, which can be put back only once; none where there is nothing to put back. */
export const takeRemoval = (
	db: Db,
	kind: RemovalKind,
	engagementId: string,
	id: string
): Promise<Removed | undefined> =>
	db
		.deleteFrom('removal')
		.where('id', '=', id)
		.where('engagement_id', '=', engagementId)
		.where('kind', '=', kind)
		.returning(['thing', 'belongings'])
		.executeTakeFirst();

/** Puts back what was removed, with these columns changed. False where something else has taken its place. */
export async function putBack(
	db: Db,
	kind: ThingKind,
	{ thing, belongings }: Removed,
	changed: Row
): Promise<boolean> {
	const { table, belongings: along } = kinds[kind];
	const row = JSON.stringify({ ...thing, ...changed });
	const { numAffectedRows } = await sql`
		insert into ${sql.table(table)}
		select * from jsonb_populate_record(null::${sql.table(table)}, ${row}::jsonb)
		on conflict do nothing`.execute(db);
	if (numAffectedRows !== 1n) return false;
	if (along)
		await sql`
			insert into ${sql.table(along.table)}
			select * from jsonb_populate_recordset(
				null::${sql.table(along.table)}, ${JSON.stringify(belongings)}::jsonb
			)`.execute(db);
	return true;
}

/** The place that something had, where it is still free, or else one behind the others. */
export async function placeAgain(
	db: Db,
	table: 'charter_promise' | 'theme',
	engagementId: string,
	own: number
): Promise<number> {
	const rows = await db.selectFrom(table).where('engagement_id', '=', engagementId).select('place').execute();
	const places = rows.map(({ place }) => place);
	return places.includes(own) ? Math.max(...places) + 1 : own;
}

/** What was removed from an engagement of which a wave is deleted for good may rest on that wave. */
export const forgetRemovals = (trx: Db, waveId: string) =>
	trx
		.deleteFrom('removal')
		.where('engagement_id', 'in', (e) =>
			e.selectFrom('wave').select('engagement_id').where('id', '=', waveId)
		)
		.execute();

export const deleteRemovalsBefore = (db: Db, moment: Date) =>
	db.deleteFrom('removal').where('removed_at', '<', moment).execute();
