import { type Kysely, sql } from 'kysely';

/** The newest report of each wave with many responses: all processes show it, also one that was just started. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('newest_report')
		.addColumn('wave_id', 'uuid', (c) => c.primaryKey().references('wave.id').onDelete('cascade'))
		.addColumn('framed', 'text', (c) => c.notNull())
		.addColumn('fingerprint', 'text', (c) => c.notNull())
		.addColumn('engine', 'text', (c) => c.notNull())
		.addColumn('built_at', 'timestamptz', (c) => c.notNull())
		.addColumn('took', 'integer', (c) => c.notNull().check(sql`took >= 0`))
		.addColumn('body', 'jsonb', (c) => c.notNull())
		.execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await db.schema.dropTable('newest_report').execute();
}
