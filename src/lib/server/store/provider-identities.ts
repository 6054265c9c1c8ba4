import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { ProviderIdentityRow } from '../db/schema.ts';

export type ProviderIdentity = Selectable<ProviderIdentityRow>;

/** The account of this person of the issuer. */
export async function findAccountBySubject(
	db: Db,
	issuer: string,
	subject: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('provider_identity')
		.select('account_id')
		.where('issuer', '=', issuer)
		.where('subject', '=', subject)
		.executeTakeFirst();
	return row?.account_id;
}

export const findIdentityOf = (
	db: Db,
	accountId: string,
	issuer: string
): Promise<ProviderIdentity | undefined> =>
	db
		.selectFrom('provider_identity')
		.selectAll()
		.where('account_id', '=', accountId)
		.where('issuer', '=', issuer)
		.executeTakeFirst();

/** False when the person is connected with an account already, or the account with a person. */
export async function insertIdentity(db: Db, identity: Insertable<ProviderIdentityRow>): Promise<boolean> {
	const row = await db
		.insertInto('provider_identity')
		.values(identity)
		.onConflict((c) => c.doNothing())
		.returning('account_id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Takes away what the account is connected with, at one issuer or at all. Returns whether there was anything. */
export async function deleteIdentitiesOf(db: Db, accountId: string, issuer?: string): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('provider_identity')
		.where('account_id', '=', accountId)
		.$if(issuer !== undefined, (q) => q.where('issuer', '=', issuer ?? ''))
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
