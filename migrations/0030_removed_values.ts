import { type Kysely, sql } from 'kysely';

/** A single value of an indicator can be put back too. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('removal').dropConstraint('removal_kind').execute();
	await db.schema
		.alterTable('removal')
		.addCheckConstraint(
			'removal_kind',
			sql`kind in ('action', 'promise', 'kpi', 'measurement', 'theme', 'findings')`
		)
		.execute();
}
