import { type Kysely, sql } from 'kysely';

/** Built reports, their rendered files, and the links by which they are shared. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const now = sql`now()`;
	const id = sql`gen_random_uuid()`;

	await db.schema
		.createTable('report')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('wave_id', 'uuid', (c) => c.notNull().references('wave.id').onDelete('cascade'))
		.addColumn('content_hash', 'text', (c) => c.notNull())
		.addColumn('dataset_hash', 'text', (c) => c.notNull())
		.addColumn('engine', 'text', (c) => c.notNull())
		.addColumn('built_at', 'timestamptz', (c) => c.notNull())
		.addColumn('body', 'jsonb', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.addUniqueConstraint('report_content', ['wave_id', 'content_hash'])
		.execute();

	await db.schema
		.createTable('report_file')
		.addColumn('report_id', 'uuid', (c) => c.notNull().references('report.id').onDelete('cascade'))
		.addColumn('locale', 'text', (c) => c.notNull())
		.addColumn('bytes', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint('report_file_pkey', ['report_id', 'locale'])
		.execute();

	await db.schema
		.createTable('share_link')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('wave_id', 'uuid', (c) => c.notNull().references('wave.id').onDelete('cascade'))
		.addColumn('token_hash', 'text', (c) => c.notNull().unique())
		.addColumn('created_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.addColumn('expires_at', 'timestamptz', (c) => c.notNull())
		.addColumn('revoked_at', 'timestamptz')
		.execute();
	await db.schema.createIndex('share_link_wave').on('share_link').column('wave_id').execute();
}
