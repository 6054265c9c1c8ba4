import { type Kysely, sql } from 'kysely';

/**
 * What an organization promises its customers; where a complaint went when it was not settled inside; and cases that
 * were taken from a log that was kept elsewhere. A version that knows none of it leaves the new columns empty.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('complaint_case')
		.addColumn('imported_on', 'date')
		.addColumn('dispute_body', 'text')
		.addColumn('disputed_on', 'date')
		.addColumn('dispute_ended_on', 'date')
		.addColumn('dispute_outcome', 'text')
		.execute();
	const checks = {
		complaint_case_dispute_body: sql`dispute_body in ('mediation', 'arbitration', 'court', 'authority', 'association', 'other')`,
		complaint_case_dispute_outcome: sql`dispute_outcome in ('settled', 'for-customer', 'for-organization', 'dropped')`,
		complaint_case_dispute: sql`(dispute_body is null) = (disputed_on is null)`,
		complaint_case_dispute_ended: sql`(dispute_ended_on is null) = (dispute_outcome is null)
			and (dispute_ended_on is null or (disputed_on is not null and dispute_ended_on >= disputed_on))`
	};
	for (const [name, check] of Object.entries(checks))
		await db.schema.alterTable('complaint_case').addCheckConstraint(name, check).execute();

	await db.schema.alterTable('complaint_event').addColumn('dispute', 'text').execute();
	await db.schema.alterTable('complaint_event').dropConstraint('complaint_event_kind').execute();
	await db.schema
		.alterTable('complaint_event')
		.addCheckConstraint(
			'complaint_event_kind',
			sql`kind in ('received', 'assigned', 'acknowledged', 'action', 'closed', 'reopened', 'rated', 'erased',
				'disputed', 'dispute-ended', 'imported')`
		)
		.execute();

	await db.schema
		.createTable('charter_promise')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('engagement_id', 'uuid', (c) => c.notNull().references('engagement.id').onDelete('cascade'))
		.addColumn('place', 'integer', (c) => c.notNull())
		.addColumn('text_fa', 'text', (c) => c.notNull())
		.addColumn('text_en', 'text', (c) => c.notNull())
		.addColumn('measure', 'text')
		.addColumn('within_days', 'integer')
		.addColumn('indicator', 'text', (c) => c.notNull())
		.addColumn('owner', 'text', (c) => c.notNull())
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addUniqueConstraint('charter_promise_place', ['engagement_id', 'place'])
		.addCheckConstraint('charter_promise_said', sql`text_fa <> '' or text_en <> ''`)
		.addCheckConstraint('charter_promise_measure', sql`measure in ('acknowledgement', 'resolution')`)
		.addCheckConstraint('charter_promise_within', sql`(measure is null) = (within_days is null)`)
		.addCheckConstraint('charter_promise_days', sql`within_days between 0 and 250`)
		.execute();
}
