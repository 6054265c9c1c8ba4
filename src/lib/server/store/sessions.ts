import type { Db } from '../db/open.ts';
import type { AccountRow, Role } from '../db/schema.ts';

export interface SessionRecord {
	readonly id: string;
	readonly accountId: string;
	readonly expiresAt: Date;
	readonly account: Pick<AccountRow, 'email' | 'name' | 'locale'>;
}

/** A session with what the pages show of its account; never the password's hash. */
export async function findSession(db: Db, id: string): Promise<SessionRecord | undefined> {
	const row = await db
		.selectFrom('session')
		.innerJoin('account', 'account.id', 'session.account_id')
		.select([
			'session.id',
			'session.account_id',
			'session.expires_at',
			'account.email',
			'account.name',
			'account.locale'
		])
		.where('session.id', '=', id)
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			accountId: row.account_id,
			expiresAt: row.expires_at,
			account: { email: row.email, name: row.name, locale: row.locale }
		}
	);
}

export const insertSession = (db: Db, id: string, accountId: string, expiresAt: Date) =>
	db.insertInto('session').values({ id, account_id: accountId, expires_at: expiresAt }).execute();

export const prolongSession = (db: Db, id: string, expiresAt: Date) =>
	db.updateTable('session').set({ expires_at: expiresAt }).where('id', '=', id).execute();

export const deleteSession = (db: Db, id: string) => db.deleteFrom('session').where('id', '=', id).execute();

export const deleteSessionsOf = (db: Db, accountId: string) =>
	db.deleteFrom('session').where('account_id', '=', accountId).execute();

export const deleteSessionsBefore = (db: Db, now: Date) =>
	db.deleteFrom('session').where('expires_at', '<=', now).execute();

export interface Membership {
	readonly organizationId: string;
	readonly nameFa: string;
	readonly nameEn: string;
	readonly role: Role;
}

/** The organizations of an account, the oldest membership first. */
export async function membershipsOf(db: Db, accountId: string): Promise<Membership[]> {
	const rows = await db
		.selectFrom('member')
		.innerJoin('organization', 'organization.id', 'member.organization_id')
		.select(['organization.id', 'organization.name_fa', 'organization.name_en', 'member.role'])
		.where('member.account_id', '=', accountId)
		.orderBy('member.created_at')
		.orderBy('organization.id')
		.execute();
	return rows.map((r) => ({ organizationId: r.id, nameFa: r.name_fa, nameEn: r.name_en, role: r.role }));
}
