import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { TokenRow } from '../db/schema.ts';
import { hashToken } from '../secrets.ts';

export type Token = Selectable<TokenRow>;

export const insertToken = (db: Db, token: Insertable<TokenRow>) =>
	db.insertInto('token').values(token).execute();

/** The row of a token of this purpose, used or expired as it may be. */
export const findToken = (db: Db, purpose: TokenRow['purpose'], token: string): Promise<Token | undefined> =>
	db
		.selectFrom('token')
		.selectAll()
		.where('hash', '=', hashToken(token))
		.where('purpose', '=', purpose)
		.executeTakeFirst();

/** Marks the token as used. False when somebody was faster, or its time is over. */
export async function consumeToken(db: Db, hash: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('token')
		.set({ used_at: now })
		.where('hash', '=', hash)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** A new password closes every other way to set one, and everything that was begun before it. */
export const consumeResetTokensOf = (db: Db, accountId: string, now: Date) =>
	db
		.updateTable('token')
		.set({ used_at: now })
		.where('account_id', '=', accountId)
		.where('purpose', 'in', ['reset-password', 'second-factor', 'provider-connect', 'provider-second-factor'])
		.where('used_at', 'is', null)
		.execute();

/** Join tokens of the organization that can still be used, the newest first. */
export const openJoinTokens = (db: Db, organizationId: string, now: Date) =>
	db
		.selectFrom('token')
		.select(['email', 'role', 'expires_at'])
		.where('organization_id', '=', organizationId)
		.where('purpose', '=', 'join')
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.orderBy('created_at', 'desc')
		.orderBy('email')
		.execute();

/** Takes back the open join tokens for this address. Returns how many there were. */
export async function deleteJoinTokens(db: Db, organizationId: string, email: string): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom('token')
		.where('organization_id', '=', organizationId)
		.where('purpose', '=', 'join')
		.where('email', '=', email)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return Number(numDeletedRows);
}

export const deleteTokensBefore = (db: Db, moment: Date) =>
	db.deleteFrom('token').where('expires_at', '<', moment).execute();
