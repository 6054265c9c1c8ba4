import { type Kysely, sql } from 'kysely';

/** Who may do what: organizations, accounts, members, sessions, one-purpose tokens, throttles, sent and waiting mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const now = sql`now()`;
	const id = sql`gen_random_uuid()`;

	await db.schema
		.createTable('organization')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('name_fa', 'text', (c) => c.notNull())
		.addColumn('name_en', 'text', (c) => c.notNull())
		.addColumn('sample', 'boolean', (c) => c.notNull().defaultTo(false))
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.execute();

	await db.schema
		.createTable('account')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('email', 'text', (c) => c.notNull().unique())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('password_hash', 'text', (c) => c.notNull())
		.addColumn('locale', 'text', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.execute();

	await db.schema
		.createTable('member')
		.addColumn('organization_id', 'uuid', (c) =>
			c.notNull().references('organization.id').onDelete('cascade')
		)
		.addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.addPrimaryKeyConstraint('member_pkey', ['organization_id', 'account_id'])
		.addCheckConstraint('member_role', sql`role in ('owner', 'consultant', 'manager', 'auditor')`)
		.execute();
	await db.schema.createIndex('member_account').on('member').column('account_id').execute();

	// id is the SHA-256 of the cookie's token: a copy of the table opens no session.
	await db.schema
		.createTable('session')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('expires_at', 'timestamptz', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.execute();
	await db.schema.createIndex('session_account').on('session').column('account_id').execute();

	// Every token has one purpose, an end, and is used once; only its SHA-256 is stored.
	await db.schema
		.createTable('token')
		.addColumn('hash', 'text', (c) => c.primaryKey())
		.addColumn('purpose', 'text', (c) => c.notNull())
		.addColumn('account_id', 'uuid', (c) => c.references('account.id').onDelete('cascade'))
		.addColumn('organization_id', 'uuid', (c) => c.references('organization.id').onDelete('cascade'))
		.addColumn('email', 'text')
		.addColumn('role', 'text')
		.addColumn('expires_at', 'timestamptz', (c) => c.notNull())
		.addColumn('used_at', 'timestamptz')
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.addCheckConstraint('token_purpose', sql`purpose in ('join', 'reset-password')`)
		.execute();

	// Fixed windows, counted in the database so that they hold over several processes.
	await db.schema
		.createTable('throttle')
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('window_start', 'timestamptz', (c) => c.notNull())
		.addColumn('hits', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('throttle_pkey', ['key', 'window_start'])
		.execute();

	// due_at: when to try (again); null once it was tried for good. Claimed before sending, so that none goes out twice.
	await db.schema
		.createTable('mail_outbox')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(id))
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('organization_id', 'uuid', (c) => c.references('organization.id').onDelete('cascade'))
		.addColumn('to_address', 'text', (c) => c.notNull())
		.addColumn('locale', 'text', (c) => c.notNull())
		.addColumn('subject', 'text', (c) => c.notNull())
		.addColumn('body', 'text', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.addColumn('due_at', 'timestamptz')
		.addColumn('sent_at', 'timestamptz')
		.addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('failure', 'text')
		.addCheckConstraint('mail_kind', sql`kind in ('invitation', 'reminder', 'join', 'reset-password')`)
		.execute();
	await db.schema.createIndex('mail_due').on('mail_outbox').column('due_at').execute();
}
