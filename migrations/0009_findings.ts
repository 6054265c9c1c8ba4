import type { Kysely } from 'kysely';

/**
 * What a consultant changed about the findings of a wave's report, apart from what the rules write; and which state of
 * the findings a rendered file shows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('finding_edit')
		.addColumn('wave_id', 'uuid', (c) => c.notNull().references('wave.id').onDelete('cascade'))
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('shown', 'boolean')
		.addColumn('place', 'integer')
		.addColumn('words', 'jsonb')
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addPrimaryKeyConstraint('finding_edit_pkey', ['wave_id', 'key'])
		.execute();

	await db.schema
		.alterTable('report_file')
		.addColumn('edition', 'text', (c) => c.notNull().defaultTo(''))
		.execute();
	await db.schema.alterTable('report_file').dropConstraint('report_file_pkey').execute();
	await db.schema
		.alterTable('report_file')
		.addPrimaryKeyConstraint('report_file_pkey', ['report_id', 'locale', 'edition'])
		.execute();
}
