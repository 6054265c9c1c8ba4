import type { Insertable, Updateable } from 'kysely';
import type { CharterPromise } from '#lib/domain/complaints/promise.ts';
import type { Db } from '../db/open.ts';
import type { CharterPromiseRow } from '../db/schema.ts';

/** The promises of an engagement in the order in which they were made. */
export async function listPromises(db: Db, engagementId: string): Promise<CharterPromise[]> {
	const rows = await db
		.selectFrom('charter_promise')
		.where('engagement_id', '=', engagementId)
		.selectAll()
		.orderBy('place')
		.execute();
	return rows.map(({ id, text_fa: fa, text_en: en, measure, within_days: days, indicator, owner }) => ({
		id,
		text: { fa, en },
		standard: measure === null || days === null ? null : { measure, days },
		indicator,
		owner
	}));
}

/** Behind those that are there. The caller holds the engagement. */
export async function insertPromise(db: Db, row: Omit<Insertable<CharterPromiseRow>, 'place'>) {
	const last = await db
		.selectFrom('charter_promise')
		.where('engagement_id', '=', row.engagement_id)
		.select((e) => e.fn.max('place').as('place'))
		.executeTakeFirst();
	const place = Number(last?.place ?? 0) + 1;
	await db
		.insertInto('charter_promise')
		.values({ ...row, place })
		.execute();
}

export const updatePromise = (db: Db, engagementId: string, id: string, row: Updateable<CharterPromiseRow>) =>
	db
		.updateTable('charter_promise')
		.set(row)
		.where('id', '=', id)
		.where('engagement_id', '=', engagementId)
		.execute();
