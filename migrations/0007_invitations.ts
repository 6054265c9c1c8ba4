import { type Kysely, sql } from 'kysely';

/**
 * What follows an invitation: reminders, mails that are not wanted or do not arrive, and links on other sites. All of it
 * belongs to the ledger's half; nothing here points at an answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	// A reminder carries a link of its own, for of the first one only the hash is known. Both open the same right.
	await db.schema
		.createTable('invitation_alias')
		.addColumn('token_hash', 'text', (c) => c.primaryKey())
		.addColumn('invitation_id', 'uuid', (c) => c.notNull().references('invitation.id').onDelete('cascade'))
		.execute();
	await db.schema
		.createIndex('invitation_alias_invitation')
		.on('invitation_alias')
		.column('invitation_id')
		.execute();

	// The key lets only one of two consultants who press at the same moment remind.
	await db.schema
		.createTable('reminder')
		.addColumn('campaign_id', 'uuid', (c) => c.notNull().references('campaign.id').onDelete('cascade'))
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('asked_on', 'date', (c) => c.notNull())
		.addColumn('mails', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('reminder_pkey', ['campaign_id', 'number'])
		.execute();

	await db.schema
		.createTable('mail_stop')
		.addColumn('organization_id', 'uuid', (c) =>
			c.notNull().references('organization.id').onDelete('cascade')
		)
		.addColumn('email', 'text', (c) => c.notNull())
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('stopped_on', 'date', (c) => c.notNull())
		.addPrimaryKeyConstraint('mail_stop_pkey', ['organization_id', 'email'])
		.addCheckConstraint('mail_stop_reason', sql`reason in ('opted-out', 'bounced')`)
		.execute();

	await db.schema
		.createTable('opt_out_link')
		.addColumn('token_hash', 'text', (c) => c.primaryKey())
		.addColumn('organization_id', 'uuid', (c) =>
			c.notNull().references('organization.id').onDelete('cascade')
		)
		.addColumn('email', 'text', (c) => c.notNull())
		.addColumn('made_on', 'date', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('opt_out_link_organization')
		.on('opt_out_link')
		.column('organization_id')
		.execute();

	await db.schema.alterTable('mail_outbox').addColumn('opt_out', 'text').execute();
	await db.schema.alterTable('campaign').addColumn('embed_origin', 'text').execute();
}
