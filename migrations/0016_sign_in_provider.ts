import { type Kysely, sql } from 'kysely';

/** Signing in through the operator's own provider: who an account is there, and the tokens of a sign-in on its way. */
export async function up(db: Kysely<unknown>): Promise<void> {
	// Somebody at an issuer is one account at most, and an account is one person of an issuer at most.
	await db.schema
		.createTable('provider_identity')
		.addColumn('issuer', 'text', (c) => c.notNull())
		.addColumn('subject', 'text', (c) => c.notNull())
		.addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('connected_at', 'timestamptz', (c) => c.notNull())
		.addPrimaryKeyConstraint('provider_identity_pkey', ['issuer', 'subject'])
		.addUniqueConstraint('provider_identity_account', ['account_id', 'issuer'])
		.execute();

	// provider-second-factor: like second-factor, but no password was typed before it.
	await db.schema.alterTable('token').dropConstraint('token_purpose').execute();
	await db.schema
		.alterTable('token')
		.addCheckConstraint(
			'token_purpose',
			sql`purpose in ('join', 'reset-password', 'second-factor', 'provider-sign-in', 'provider-connect',
				'provider-second-factor')`
		)
		.execute();
}
