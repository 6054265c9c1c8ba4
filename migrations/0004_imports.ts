import { type Kysely, sql } from 'kysely';

/** Responses that were collected elsewhere: what was imported, and files that wait for their mapping to be confirmed. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const id = sql`gen_random_uuid()`;

	// The hash refuses the same file a second time. No row of response points here: what came in is like every answer.
	await db.schema
		.createTable('import_batch')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('campaign_id', 'uuid', (c) => c.notNull().references('campaign.id').onDelete('cascade'))
		.addColumn('file_hash', 'text', (c) => c.notNull())
		.addColumn('rows', 'integer', (c) => c.notNull())
		.addColumn('imported_on', 'date', (c) => c.notNull())
		.addColumn('account_id', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addUniqueConstraint('import_batch_file', ['campaign_id', 'file_hash'])
		.execute();

	// Deleted when it is imported or given up, and within a day in any case: such files may hold names.
	await db.schema
		.createTable('import_upload')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('campaign_id', 'uuid', (c) => c.notNull().references('campaign.id').onDelete('cascade'))
		.addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('file_name', 'text', (c) => c.notNull())
		.addColumn('file_hash', 'text', (c) => c.notNull())
		.addColumn('bytes', 'bytea', (c) => c.notNull())
		.addColumn('choices', 'jsonb', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('import_upload_account').on('import_upload').column('account_id').execute();
	await db.schema.createIndex('import_upload_campaign').on('import_upload').column('campaign_id').execute();
}
