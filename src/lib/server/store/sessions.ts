import type { Insertable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { AccountRow, Role, SessionRow } from '../db/schema.ts';

export interface SessionRecord {
	readonly id: string;
	readonly accountId: string;
	readonly expiresAt: Date;
	readonly lastUsedOn: string | null;
	readonly provedAt: Date | null;
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
			'session.last_used_on',
			'session.proved_at',
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
			lastUsedOn: row.last_used_on,
			provedAt: row.proved_at,
			account: { email: row.email, name: row.name, locale: row.locale }
		}
	);
}

export const insertSession = (db: Db, session: Insertable<SessionRow>) =>
	db.insertInto('session').values(session).execute();

/** Sessions of the account that stand, the last used one first. */
export const listSessions = (db: Db, accountId: string, now: Date) =>
	db
		.selectFrom('session')
		.select(['id', 'handle', 'browser', 'created_at', 'last_used_on'])
		.where('account_id', '=', accountId)
		.where('expires_at', '>', now)
		.orderBy('last_used_on', (o) => o.desc().nullsLast())
		.orderBy('created_at', 'desc')
		.execute();

/** The id of the account's session that a page calls `handle`. */
export async function findSessionByHandle(
	db: Db,
	accountId: string,
	handle: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('session')
		.select('id')
		.where('account_id', '=', accountId)
		.where('handle', '=', handle)
		.executeTakeFirst();
	return row?.id;
}

export const noteUse = (db: Db, id: string, day: string) =>
	db.updateTable('session').set({ last_used_on: day }).where('id', '=', id).execute();

export const noteProof = (db: Db, id: string, now: Date) =>
	db.updateTable('session').set({ proved_at: now }).where('id', '=', id).execute();

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
	/** The organization asks for a second factor, and the account has none. */
	readonly lacksSecondFactor: boolean;
}

/** The organizations of an account, the oldest membership first. */
export async function membershipsOf(db: Db, accountId: string): Promise<Membership[]> {
	const rows = await db
		.selectFrom('member')
		.innerJoin('organization', 'organization.id', 'member.organization_id')
		.leftJoin('second_factor', 'second_factor.account_id', 'member.account_id')
		.select([
			'organization.id',
			'organization.name_fa',
			'organization.name_en',
			'organization.second_factor_required',
			'second_factor.confirmed_at',
			'member.role'
		])
		.where('member.account_id', '=', accountId)
		.orderBy('member.created_at')
		.orderBy('organization.id')
		.execute();
	return rows.map((r) => ({
		organizationId: r.id,
		nameFa: r.name_fa,
		nameEn: r.name_en,
		role: r.role,
		lacksSecondFactor: r.second_factor_required && r.confirmed_at === null
	}));
}
