import { type Kysely, sql } from 'kysely';

/**
 * A second factor beside the password, whether an organization asks for it, and what a person has to see of their own
 * sessions to end one that is not theirs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	// last_step: the last half minute whose code was accepted; none is accepted twice.
	await db.schema
		.createTable('second_factor')
		.addColumn('account_id', 'uuid', (c) => c.primaryKey().references('account.id').onDelete('cascade'))
		.addColumn('secret', 'text', (c) => c.notNull())
		.addColumn('started_at', 'timestamptz', (c) => c.notNull())
		.addColumn('confirmed_at', 'timestamptz')
		.addColumn('last_step', 'integer')
		.execute();

	// Only the SHA-256 of a code is stored; a used one is kept so that the page can say how many are left.
	await db.schema
		.createTable('recovery_code')
		.addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('hash', 'text', (c) => c.notNull())
		.addColumn('used_at', 'timestamptz')
		.addPrimaryKeyConstraint('recovery_code_pkey', ['account_id', 'hash'])
		.execute();

	await db.schema
		.alterTable('organization')
		.addColumn('second_factor_required', 'boolean', (c) => c.notNull().defaultTo(false))
		.execute();

	// handle: what a page calls the session by. proved_at: when its password was typed last; null: before this was kept.
	await db.schema
		.alterTable('session')
		.addColumn('handle', 'uuid', (c) => c.notNull().defaultTo(sql`gen_random_uuid()`))
		.addColumn('browser', 'text', (c) => c.notNull().defaultTo(''))
		.addColumn('last_used_on', 'date')
		.addColumn('proved_at', 'timestamptz')
		.execute();

	await db.schema.alterTable('token').dropConstraint('token_purpose').execute();
	await db.schema
		.alterTable('token')
		.addCheckConstraint('token_purpose', sql`purpose in ('join', 'reset-password', 'second-factor')`)
		.execute();
}
