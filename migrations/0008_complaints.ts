import { type Kysely, sql } from 'kysely';

/**
 * Complaints of an engagement's customers. Contact data and the words of the customer lie in a table of their own that
 * is emptied case by case; what is left of a case says when and how, never who. No column leads to a link, a wave or
 * an answer, and everything is dated by the day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('complaint_settings')
		.addColumn('engagement_id', 'uuid', (c) => c.primaryKey().references('engagement.id').onDelete('cascade'))
		.addColumn('acknowledge_days', 'integer', (c) => c.notNull())
		.addColumn('resolve_days', 'integer', (c) => c.notNull())
		.addColumn('retention_days', 'integer', (c) => c.notNull())
		.addColumn('works_thursday', 'boolean', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('complaint_case')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('engagement_id', 'uuid', (c) => c.notNull().references('engagement.id').onDelete('cascade'))
		.addColumn('code', 'text', (c) => c.notNull())
		.addColumn('channel', 'text', (c) => c.notNull())
		.addColumn('received_on', 'date', (c) => c.notNull())
		.addColumn('responsible_id', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addColumn('acknowledged_on', 'date')
		.addColumn('closed_on', 'date')
		.addColumn('outcome', 'text')
		.addColumn('reopenings', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('satisfaction', 'integer')
		.addUniqueConstraint('complaint_case_code', ['engagement_id', 'code'])
		.addCheckConstraint(
			'complaint_case_channel',
			sql`channel in ('questionnaire', 'phone', 'in-person', 'mail', 'other')`
		)
		.addCheckConstraint(
			'complaint_case_outcome',
			sql`outcome in ('resolved', 'compensated', 'not-justified', 'withdrawn')`
		)
		.addCheckConstraint('complaint_case_satisfaction', sql`satisfaction between 1 and 5`)
		.addCheckConstraint('complaint_case_closed', sql`(closed_on is null) = (outcome is null)`)
		.execute();

	await db.schema
		.createTable('complaint_contact')
		.addColumn('case_id', 'uuid', (c) => c.primaryKey().references('complaint_case.id').onDelete('cascade'))
		.addColumn('name', 'text')
		.addColumn('mobile', 'text')
		.addColumn('email', 'text')
		.addColumn('message', 'text', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('complaint_event')
		.addColumn('case_id', 'uuid', (c) => c.notNull().references('complaint_case.id').onDelete('cascade'))
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('happened_on', 'date', (c) => c.notNull())
		.addColumn('account_id', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addColumn('responsible_id', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addColumn('outcome', 'text')
		.addColumn('satisfaction', 'integer')
		.addColumn('note', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('complaint_event_pkey', ['case_id', 'position'])
		.addCheckConstraint(
			'complaint_event_kind',
			sql`kind in ('received', 'assigned', 'acknowledged', 'action', 'closed', 'reopened', 'rated', 'erased')`
		)
		.execute();
}
