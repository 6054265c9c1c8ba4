import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

/** Counts one more attempt in the window and tells how many there are now. */
export async function addHit(db: Db, key: string, windowStart: Date): Promise<number> {
	const { hits } = await db
		.insertInto('throttle')
		.values({ key, window_start: windowStart, hits: 1 })
		.onConflict((c) => c.columns(['key', 'window_start']).doUpdateSet({ hits: sql`throttle.hits + 1` }))
		.returning('hits')
		.executeTakeFirstOrThrow();
	return hits;
}

export const forgetHits = (db: Db, key: string) => db.deleteFrom('throttle').where('key', '=', key).execute();

export const deleteHitsBefore = (db: Db, moment: Date) =>
	db.deleteFrom('throttle').where('window_start', '<', moment).execute();
