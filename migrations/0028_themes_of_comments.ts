import { type Kysely, sql } from 'kysely';

/**
 * What comments are about: themes of an engagement, so that its waves are sorted alike, and what a consultant decided
 * about single comments of a wave. A comment is known by a fingerprint of its words, since its row is written anew when
 * it settles. A published version keeps the counts as they stood.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('theme')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('engagement_id', 'uuid', (c) => c.notNull().references('engagement.id').onDelete('cascade'))
		.addColumn('place', 'integer', (c) => c.notNull())
		.addColumn('name_fa', 'text', (c) => c.notNull())
		.addColumn('name_en', 'text', (c) => c.notNull())
		.addColumn('words', 'jsonb', (c) => c.notNull())
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addUniqueConstraint('theme_place', ['engagement_id', 'place'])
		.addCheckConstraint('theme_named', sql`name_fa <> '' and name_en <> ''`)
		.execute();
	await db.schema
		.createTable('theme_mark')
		.addColumn('wave_id', 'uuid', (c) => c.notNull().references('wave.id').onDelete('cascade'))
		.addColumn('theme_id', 'uuid', (c) => c.notNull().references('theme.id').onDelete('cascade'))
		.addColumn('comment_key', 'text', (c) => c.notNull())
		.addColumn('belongs', 'boolean', (c) => c.notNull())
		.addPrimaryKeyConstraint('theme_mark_pkey', ['wave_id', 'theme_id', 'comment_key'])
		.execute();
	await db.schema.createIndex('theme_mark_theme').on('theme_mark').column('theme_id').execute();
	await db.schema.alterTable('publication').addColumn('themes', 'jsonb').execute();
}
