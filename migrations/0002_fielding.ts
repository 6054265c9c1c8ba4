import { type Kysely, sql } from 'kysely';

/**
 * Engagements, waves, campaigns, and the two halves that must never be joined: the ledger of invitations (who may
 * answer, and on which day the right was used) and the responses (what was answered). They share no key and no exact
 * time. A draft hangs on its token's hash while it is being written and is deleted in the transaction that submits it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const now = sql`now()`;
	const id = sql`gen_random_uuid()`;
	const smallints = sql`smallint[]`;

	await db.schema
		.createTable('engagement')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('organization_id', 'uuid', (c) =>
			c.notNull().references('organization.id').onDelete('cascade')
		)
		.addColumn('client_fa', 'text', (c) => c.notNull())
		.addColumn('client_en', 'text', (c) => c.notNull())
		.addColumn('industry', 'text', (c) => c.notNull().defaultTo('other'))
		.addColumn('default_locale', 'text', (c) => c.notNull().defaultTo('fa'))
		.addColumn('targets', 'jsonb', (c) => c.notNull().defaultTo(sql`'{}'::jsonb`))
		.addColumn('sample', 'boolean', (c) => c.notNull().defaultTo(false))
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.execute();
	await db.schema.createIndex('engagement_organization').on('engagement').column('organization_id').execute();

	// Managers read what they were given; owners and consultants read all of their organization's engagements.
	await db.schema
		.createTable('engagement_reader')
		.addColumn('engagement_id', 'uuid', (c) => c.notNull().references('engagement.id').onDelete('cascade'))
		.addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addPrimaryKeyConstraint('engagement_reader_pkey', ['engagement_id', 'account_id'])
		.execute();

	await db.schema
		.createTable('unit')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('engagement_id', 'uuid', (c) => c.notNull().references('engagement.id').onDelete('cascade'))
		.addColumn('name_fa', 'text', (c) => c.notNull())
		.addColumn('name_en', 'text', (c) => c.notNull())
		.addColumn('headcount', 'integer')
		.addColumn('position', 'integer', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('unit_engagement').on('unit').column('engagement_id').execute();

	await db.schema
		.createTable('instrument_version')
		.addColumn('hash', 'text', (c) => c.primaryKey())
		.addColumn('code', 'text', (c) => c.notNull())
		.addColumn('version', 'text', (c) => c.notNull())
		.addColumn('body', 'jsonb', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('wave')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('engagement_id', 'uuid', (c) => c.notNull().references('engagement.id').onDelete('cascade'))
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('title_fa', 'text', (c) => c.notNull())
		.addColumn('title_en', 'text', (c) => c.notNull())
		.addColumn('opens_on', 'date', (c) => c.notNull())
		.addColumn('closes_on', 'date', (c) => c.notNull())
		.addColumn('threshold', 'smallint', (c) => c.notNull().defaultTo(5))
		.addColumn('state', 'text', (c) => c.notNull().defaultTo('draft'))
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.addColumn('launched_at', 'timestamptz')
		.addColumn('closed_at', 'timestamptz')
		.addUniqueConstraint('wave_number', ['engagement_id', 'number'])
		.addCheckConstraint('wave_state', sql`state in ('draft', 'open', 'closed')`)
		.addCheckConstraint('wave_threshold', sql`threshold >= 3`)
		.addCheckConstraint('wave_dates', sql`closes_on >= opens_on`)
		.execute();

	// link_code is printed on posters and sent to everybody: it is public by purpose, so it is stored as it is.
	await db.schema
		.createTable('campaign')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('wave_id', 'uuid', (c) => c.notNull().references('wave.id').onDelete('cascade'))
		.addColumn('audience', 'text', (c) => c.notNull())
		.addColumn('population', 'integer')
		.addColumn('asks_unit', 'boolean', (c) => c.notNull().defaultTo(false))
		.addColumn('link_code', 'text', (c) => c.notNull().unique())
		.addColumn('position', 'integer', (c) => c.notNull())
		.addUniqueConstraint('campaign_audience', ['wave_id', 'audience'])
		.execute();

	await db.schema
		.createTable('campaign_instrument')
		.addColumn('campaign_id', 'uuid', (c) => c.notNull().references('campaign.id').onDelete('cascade'))
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('instrument_hash', 'text', (c) => c.notNull().references('instrument_version.hash'))
		.addColumn('form', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('campaign_instrument_pkey', ['campaign_id', 'position'])
		.execute();

	// The ledger. It knows that a right to answer was used, by the day; never which response came of it.
	await db.schema
		.createTable('invitation')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('campaign_id', 'uuid', (c) => c.notNull().references('campaign.id').onDelete('cascade'))
		.addColumn('token_hash', 'text', (c) => c.notNull().unique())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('unit_id', 'uuid', (c) => c.references('unit.id').onDelete('set null'))
		.addColumn('name', 'text')
		.addColumn('email', 'text')
		.addColumn('created_on', 'date', (c) => c.notNull())
		.addColumn('used_on', 'date')
		.addCheckConstraint('invitation_kind', sql`kind in ('personal', 'open')`)
		.execute();
	await db.schema.createIndex('invitation_campaign').on('invitation').column('campaign_id').execute();

	await db.schema
		.createTable('draft')
		.addColumn('token_hash', 'text', (c) => c.primaryKey())
		.addColumn('campaign_id', 'uuid', (c) => c.notNull().references('campaign.id').onDelete('cascade'))
		.addColumn('unit_id', 'uuid', (c) => c.references('unit.id').onDelete('set null'))
		.addColumn('locale', 'text', (c) => c.notNull())
		.addColumn('answers', smallints, (c) => c.notNull())
		.addColumn('texts', 'jsonb', (c) => c.notNull().defaultTo(sql`'{}'::jsonb`))
		.addColumn('started_at', 'timestamptz', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('draft_campaign').on('draft').column('campaign_id').execute();

	await db.schema
		.createTable('response')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('campaign_id', 'uuid', (c) => c.notNull().references('campaign.id').onDelete('cascade'))
		.addColumn('unit_id', 'uuid', (c) => c.references('unit.id').onDelete('set null'))
		.addColumn('locale', 'text', (c) => c.notNull())
		.addColumn('answers', smallints, (c) => c.notNull())
		.addColumn('hasty', 'boolean', (c) => c.notNull())
		.addColumn('submitted_on', 'date', (c) => c.notNull())
		.addColumn('settled', 'boolean', (c) => c.notNull().defaultTo(false))
		.execute();
	await db.schema.createIndex('response_campaign').on('response').column('campaign_id').execute();

	// Open text stands alone: neither the response nor the unit it came from is recorded.
	await db.schema
		.createTable('comment')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('campaign_id', 'uuid', (c) => c.notNull().references('campaign.id').onDelete('cascade'))
		.addColumn('item_code', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('submitted_on', 'date', (c) => c.notNull())
		.addColumn('settled', 'boolean', (c) => c.notNull().defaultTo(false))
		.execute();
	await db.schema.createIndex('comment_campaign').on('comment').column('campaign_id').execute();
}
