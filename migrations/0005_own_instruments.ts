import { type Kysely, sql } from 'kysely';

/**
 * Instruments that an organization made of others. What was launched lies frozen in instrument_version; here is the
 * version that can still be edited, and those before it. base_hash: what it was made of, in exactly these words.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('own_instrument')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('organization_id', 'uuid', (c) =>
			c.notNull().references('organization.id').onDelete('cascade')
		)
		.addColumn('code', 'text', (c) => c.notNull())
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('hash', 'text', (c) => c.notNull())
		.addColumn('body', 'jsonb', (c) => c.notNull())
		.addColumn('base_hash', 'text', (c) => c.notNull().references('instrument_version.hash'))
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addUniqueConstraint('own_instrument_version', ['organization_id', 'code', 'number'])
		.execute();
}
