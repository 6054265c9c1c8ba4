import { type Kysely, sql } from 'kysely';

/**
 * Which days do not count for complaints: weekdays of rest, 0 (Sunday) … 6 (Saturday), and public holidays. Without
 * `rest_days` a row was saved by the version before and means what `works_thursday` says: Friday off, and Thursday too
 * unless it is worked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('complaint_settings')
		.addColumn('rest_days', sql`smallint[]`)
		.execute();
	await db.schema
		.alterTable('complaint_settings')
		.addCheckConstraint(
			'complaint_settings_week',
			sql`rest_days <@ '{0,1,2,3,4,5,6}'::smallint[] and not rest_days @> '{0,1,2,3,4,5,6}'::smallint[]`
		)
		.execute();
	await db.schema
		.createTable('complaint_holiday')
		.addColumn('engagement_id', 'uuid', (c) =>
			c.notNull().references('complaint_settings.engagement_id').onDelete('cascade')
		)
		.addColumn('day', 'date', (c) => c.notNull())
		.addPrimaryKeyConstraint('complaint_holiday_pkey', ['engagement_id', 'day'])
		.execute();
}
