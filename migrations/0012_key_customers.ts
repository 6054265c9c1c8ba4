import { type Kysely, sql } from 'kysely';

/**
 * The customers of an engagement's client with what each brings: one list for each engagement, replaced as a whole.
 * Nothing leads from here to a link or an answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('customer_list')
		.addColumn('engagement_id', 'uuid', (c) => c.primaryKey().references('engagement.id').onDelete('cascade'))
		.addColumn('period', 'text', (c) => c.notNull())
		.addColumn('currency', 'text', (c) => c.notNull())
		.addColumn('saved_on', 'date', (c) => c.notNull())
		.addColumn('account_id', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addCheckConstraint('customer_list_currency', sql`currency in ('rial', 'toman', 'other')`)
		.execute();

	await db.schema
		.createTable('key_customer')
		.addColumn('engagement_id', 'uuid', (c) =>
			c.notNull().references('customer_list.engagement_id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('revenue', 'double precision', (c) => c.notNull())
		.addColumn('profit', 'double precision')
		.addColumn('purchases', 'integer')
		.addColumn('retention', 'double precision')
		.addColumn('satisfaction', 'double precision')
		.addColumn('term', 'text')
		.addColumn('continuity', 'text')
		.addColumn('repetition', 'text')
		.addPrimaryKeyConstraint('key_customer_pkey', ['engagement_id', 'position'])
		.addCheckConstraint('key_customer_retention', sql`retention between 0 and 1`)
		.addCheckConstraint('key_customer_satisfaction', sql`satisfaction between 0 and 100`)
		.addCheckConstraint('key_customer_term', sql`term in ('long', 'short')`)
		.addCheckConstraint('key_customer_continuity', sql`continuity in ('continuous', 'discrete')`)
		.addCheckConstraint('key_customer_repetition', sql`repetition in ('repeated', 'one-off')`)
		.execute();
}
