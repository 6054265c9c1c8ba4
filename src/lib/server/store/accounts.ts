import { sql } from 'kysely';
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { AccountRow } from '../db/schema.ts';

export type Account = Selectable<AccountRow>;

export async function anyAccount(db: Db): Promise<boolean> {
	const row = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
	return row !== undefined;
}

/** Until the transaction ends nobody else writes an account; reading goes on. */
export const lockAccounts = (trx: Db) => sql`lock table account in share row exclusive mode`.execute(trx);

/** `email` as `mailAddress` writes it. */
export const findAccountByEmail = (db: Db, email: string): Promise<Account | undefined> =>
	db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst();

export const findAccount = (db: Db, id: string): Promise<Account | undefined> =>
	db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();

/** The new account's id, or undefined when the address is taken. */
export async function insertAccount(db: Db, account: Insertable<AccountRow>): Promise<string | undefined> {
	const row = await db
		.insertInto('account')
		.values(account)
		.onConflict((c) => c.column('email').doNothing())
		.returning('id')
		.executeTakeFirst();
	return row?.id;
}

export const updatePassword = (db: Db, id: string, hash: string) =>
	db.updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute();

export const updateProfile = (db: Db, id: string, profile: Pick<AccountRow, 'name' | 'locale'>) =>
	db.updateTable('account').set(profile).where('id', '=', id).execute();
