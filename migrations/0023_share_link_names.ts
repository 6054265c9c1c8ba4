import { type Kysely, sql } from 'kysely';

/** What whoever made a share link calls it, to tell it from the others of its wave. Null: it has no name. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('share_link').addColumn('name', 'text').execute();
	await db.schema
		.alterTable('share_link')
		.addCheckConstraint('share_link_name', sql`char_length(name) between 1 and 60`)
		.execute();
}
