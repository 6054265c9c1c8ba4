import { type Kysely, sql } from 'kysely';

/**
 * What was removed by hand, as it stood, for as long as it can be put back: an action, a promise, an indicator with its
 * values, a theme with what was decided about it, or what was changed about findings. A version that knows none of it
 * removes for good.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('removal')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('engagement_id', 'uuid', (c) => c.notNull().references('engagement.id').onDelete('cascade'))
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('thing', 'jsonb', (c) => c.notNull())
		.addColumn('belongings', 'jsonb', (c) => c.notNull())
		.addColumn('removed_at', 'timestamptz', (c) => c.notNull())
		.addCheckConstraint('removal_kind', sql`kind in ('action', 'promise', 'kpi', 'theme', 'findings')`)
		.execute();
	await db.schema.createIndex('removal_engagement').on('removal').column('engagement_id').execute();
}
