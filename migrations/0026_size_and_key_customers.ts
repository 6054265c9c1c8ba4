import { type Kysely, sql } from 'kysely';

/**
 * How large the client is, and whether its reports tell the figures of its key customers; a published version keeps
 * these figures as they stood.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('engagement')
		.addColumn('size', 'text', (c) => c.check(sql`size in ('micro', 'small', 'medium', 'large', 'largest')`))
		.addColumn('customers_in_report', 'boolean', (c) => c.notNull().defaultTo(false))
		.execute();
	await db.schema.alterTable('publication').addColumn('customers', 'jsonb').execute();
}
