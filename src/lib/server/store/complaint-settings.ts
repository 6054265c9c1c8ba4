import type { Insertable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { ComplaintSettingsRow } from '../db/schema.ts';

export const findSettings = (db: Db, engagementId: string) =>
	db
		.selectFrom('complaint_settings')
		.where('engagement_id', '=', engagementId)
		.select(['acknowledge_days', 'resolve_days', 'retention_days', 'works_thursday', 'rest_days'])
		.executeTakeFirst();

/** ISO days, the first one first. */
export async function holidaysOf(db: Db, engagementId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('complaint_holiday')
		.where('engagement_id', '=', engagementId)
		.select('day')
		.orderBy('day')
		.execute();
	return rows.map(({ day }) => day);
}

/** Puts the settings and the holidays in the place of those before; two at a time wait for each other. */
export async function saveSettings(
	trx: Db,
	{ engagement_id, ...rest }: Insertable<ComplaintSettingsRow>,
	holidays: readonly string[]
): Promise<void> {
	await trx
		.insertInto('complaint_settings')
		.values({ engagement_id, ...rest })
		.onConflict((c) => c.column('engagement_id').doUpdateSet(rest))
		.execute();
	await trx.deleteFrom('complaint_holiday').where('engagement_id', '=', engagement_id).execute();
	if (holidays.length)
		await trx
			.insertInto('complaint_holiday')
			.values(holidays.map((day) => ({ engagement_id, day })))
			.execute();
}
