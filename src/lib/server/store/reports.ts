import type { Db } from '../db/open.ts';

/** The stored report of a wave with exactly these contents. */
export const findReport = (db: Db, waveId: string, contentHash: string) =>
	db
		.selectFrom('report')
		.select(['id', 'body'])
		.where('wave_id', '=', waveId)
		.where('content_hash', '=', contentHash)
		.executeTakeFirst();

/** Whether the wave still has this stored report. */
export const hasReport = async (db: Db, waveId: string, id: string): Promise<boolean> =>
	(await db
		.selectFrom('report')
		.select('id')
		.where('id', '=', id)
		.where('wave_id', '=', waveId)
		.executeTakeFirst()) !== undefined;

export const insertReport = (
	db: Db,
	row: {
		wave_id: string;
		content_hash: string;
		dataset_hash: string;
		engine: string;
		built_at: Date;
		body: string;
	}
) =>
	db
		.insertInto('report')
		.values(row)
		.onConflict((c) => c.columns(['wave_id', 'content_hash']).doNothing())
		.execute();

/** What a wave with many responses shows, if this is still its frame. */
export const findNewestReport = (db: Db, waveId: string, framed: string, engine: string) =>
	db
		.selectFrom('newest_report')
		.select(['fingerprint', 'built_at', 'took', 'body'])
		.where('wave_id', '=', waveId)
		.where('framed', '=', framed)
		.where('engine', '=', engine)
		.executeTakeFirst();

/** The waves for which such a report lies ready. */
export const wavesWithNewestReport = async (db: Db, engine: string): Promise<string[]> => {
	const rows = await db
		.selectFrom('newest_report')
		.select('wave_id')
		.where('engine', '=', engine)
		.orderBy('wave_id')
		.execute();
	return rows.map((row) => row.wave_id);
};

/** Takes the place of the one before; one that was built earlier and comes late does not. */
export const replaceNewestReport = (
	db: Db,
	row: {
		wave_id: string;
		framed: string;
		fingerprint: string;
		engine: string;
		built_at: Date;
		took: number;
		body: string;
	}
) =>
	db
		.insertInto('newest_report')
		.values(row)
		.onConflict((c) =>
			c.column('wave_id').doUpdateSet(row).where('newest_report.built_at', '<=', row.built_at)
		)
		.execute();

/** `edition`: which variant it is, and a hash of the findings that it shows. */
export const findReportFile = (db: Db, reportId: string, locale: 'fa' | 'en', edition: string) =>
	db
		.selectFrom('report_file')
		.select('bytes')
		.where('report_id', '=', reportId)
		.where('locale', '=', locale)
		.where('edition', '=', edition)
		.executeTakeFirst();

export const insertReportFile = (
	db: Db,
	reportId: string,
	locale: 'fa' | 'en',
	edition: string,
	bytes: Uint8Array
) =>
	db
		.insertInto('report_file')
		.values({ report_id: reportId, locale, edition, bytes: Buffer.from(bytes) })
		.onConflict((c) => c.doNothing())
		.execute();

/** Files of older states of a wave: nobody asks for them any more, and they can be drawn again from their report. */
export const deleteOtherFiles = (db: Db, waveId: string, reportId: string, editions: readonly string[]) =>
	db
		.deleteFrom('report_file')
		.where((e) => e.or([e('report_id', '!=', reportId), e('edition', 'not in', [...editions])]))
		.where('report_id', 'in', (e) => e.selectFrom('report').where('wave_id', '=', waveId).select('id'))
		.execute();

export const insertShareLink = (
	db: Db,
	row: {
		wave_id: string;
		token_hash: string;
		created_by: string | null;
		expires_at: Date;
		name: string | null;
	}
) => db.insertInto('share_link').values(row).returning('id').executeTakeFirstOrThrow();

export const listShareLinks = (db: Db, waveId: string) =>
	db
		.selectFrom('share_link')
		.select(['id', 'name', 'created_at', 'expires_at', 'revoked_at'])
		.where('wave_id', '=', waveId)
		.orderBy('created_at', 'desc')
		.execute();

/** A share link that is neither revoked nor expired. */
export const liveShareLink = (db: Db, tokenHash: string, now: Date) =>
	db
		.selectFrom('share_link')
		.select(['id', 'wave_id'])
		.where('token_hash', '=', tokenHash)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();

/** Revoking twice keeps the first time. Returns the link, or nothing when the wave has no such link. */
export const revokeShareLink = (db: Db, waveId: string, id: string, now: Date) =>
	db
		.updateTable('share_link')
		.set((e) => ({ revoked_at: e.fn.coalesce('revoked_at', e.val(now)) }))
		.where('id', '=', id)
		.where('wave_id', '=', waveId)
		.returning(['name', 'created_at'])
		.executeTakeFirst();
