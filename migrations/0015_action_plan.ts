import { type Kysely, sql } from 'kysely';

/**
 * What a client does about its findings. The words of the finding are kept with the action, for the figures may stop
 * carrying it. A published report keeps its plan as it stood; null: published without one. And what scores are compared
 * with: files of aggregates that others signed, whose keys an owner has accepted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('action')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('engagement_id', 'uuid', (c) => c.notNull().references('engagement.id').onDelete('cascade'))
		.addColumn('wave_id', 'uuid', (c) => c.references('wave.id').onDelete('set null'))
		.addColumn('finding_key', 'text')
		.addColumn('finding_fa', 'text')
		.addColumn('finding_en', 'text')
		.addColumn('title_fa', 'text', (c) => c.notNull())
		.addColumn('title_en', 'text', (c) => c.notNull())
		.addColumn('factor', 'text')
		.addColumn('owner_role', 'text')
		.addColumn('owner', 'text', (c) => c.notNull())
		.addColumn('starts_on', 'date')
		.addColumn('due_on', 'date')
		.addColumn('ended_on', 'date')
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('effort', 'text')
		.addColumn('achieved', 'text', (c) => c.notNull())
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addUniqueConstraint('action_finding', ['wave_id', 'finding_key'])
		.addCheckConstraint('action_state', sql`state in ('planned', 'under-way', 'done', 'dropped')`)
		.addCheckConstraint('action_effort', sql`effort in ('small', 'medium', 'large')`)
		.addCheckConstraint('action_ended', sql`(ended_on is not null) = (state in ('done', 'dropped'))`)
		.execute();
	await db.schema.createIndex('action_engagement').on('action').column('engagement_id').execute();
	await db.schema.alterTable('publication').addColumn('plan', 'jsonb').execute();

	await db.schema
		.createTable('signing_key')
		.addColumn('organization_id', 'uuid', (c) =>
			c.primaryKey().references('organization.id').onDelete('cascade')
		)
		.addColumn('public_key', 'text', (c) => c.notNull())
		.addColumn('private_key', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createTable('accepted_key')
		.addColumn('organization_id', 'uuid', (c) =>
			c.notNull().references('organization.id').onDelete('cascade')
		)
		.addColumn('public_key', 'text', (c) => c.notNull())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('accepted_on', 'date', (c) => c.notNull())
		.addPrimaryKeyConstraint('accepted_key_pkey', ['organization_id', 'public_key'])
		.execute();
	await db.schema
		.createTable('benchmark_file')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('organization_id', 'uuid', (c) =>
			c.notNull().references('organization.id').onDelete('cascade')
		)
		.addColumn('public_key', 'text', (c) => c.notNull())
		.addColumn('content_hash', 'text', (c) => c.notNull())
		.addColumn('body', 'jsonb', (c) => c.notNull())
		.addColumn('imported_on', 'date', (c) => c.notNull())
		.addUniqueConstraint('benchmark_file_content', ['organization_id', 'content_hash'])
		.execute();
}
