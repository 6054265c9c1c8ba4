import { type Kysely, sql } from 'kysely';

/** What an auditor found behind the claims of a wave's orientation audit, item by item. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('evidence')
		.addColumn('wave_id', 'uuid', (c) => c.notNull().references('wave.id').onDelete('cascade'))
		.addColumn('item_code', 'text', (c) => c.notNull())
		.addColumn('level', 'text')
		.addColumn('note', 'text', (c) => c.notNull().defaultTo(''))
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addPrimaryKeyConstraint('evidence_pkey', ['wave_id', 'item_code'])
		.addCheckConstraint('evidence_level', sql`level in ('none', 'partly', 'fully')`)
		.execute();
}
