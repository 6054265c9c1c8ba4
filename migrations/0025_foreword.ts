import { type Kysely, sql } from 'kysely';

/** What a consultant says in own words at the head of a wave's report; a published version keeps it as it stood. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('foreword')
		.addColumn('wave_id', 'uuid', (c) => c.primaryKey().references('wave.id').onDelete('cascade'))
		.addColumn('fa', 'text', (c) => c.notNull())
		.addColumn('en', 'text', (c) => c.notNull())
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addCheckConstraint('foreword_said', sql`fa <> '' and en <> ''`)
		.execute();
	await db.schema.alterTable('publication').addColumn('foreword', 'jsonb').execute();
}
