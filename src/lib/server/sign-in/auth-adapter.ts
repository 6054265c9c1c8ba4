import type { Db } from '../db/open.ts';
import type { AccountRow } from '../db/schema.ts';
import {
	deleteSession,
	deleteSessionsBefore,
	deleteSessionsOf,
	findSession,
	insertSession,
	prolongSession
} from '../store/sessions.ts';

export type AccountAttributes = Pick<AccountRow, 'email' | 'name' | 'locale'>;

/** What a session keeps beside its end. */
export interface SessionAttributes {
	readonly browser: string;
	readonly lastUsedOn: string | null;
	readonly provedAt: Date | null;
}

interface StoredSession {
	readonly id: string;
	readonly userId: string;
	readonly expiresAt: Date;
	readonly attributes: SessionAttributes;
}

/**
 * The session library's view of our tables. The ids it sees are hashes of tokens already, and of an account it reads
 * named columns only: the adapters it ships with read the whole row, password hash included.
 */
export function sessionAdapter(db: Db) {
	return {
		async getSessionAndUser(
			id: string
		): Promise<[StoredSession | null, { id: string; attributes: AccountAttributes } | null]> {
			const found = await findSession(db, id);
			if (!found) return [null, null];
			const { accountId, expiresAt, lastUsedOn, provedAt } = found;
			// The browser's name is for the list of sessions; no request needs it.
			const session = { id, userId: accountId, expiresAt, attributes: { browser: '', lastUsedOn, provedAt } };
			return [session, { id: accountId, attributes: found.account }];
		},
		async getUserSessions(accountId: string): Promise<StoredSession[]> {
			const rows = await db.selectFrom('session').selectAll().where('account_id', '=', accountId).execute();
			return rows.map((r) => ({
				id: r.id,
				userId: r.account_id,
				expiresAt: r.expires_at,
				attributes: { browser: r.browser, lastUsedOn: r.last_used_on, provedAt: r.proved_at }
			}));
		},
		async setSession({ id, userId, expiresAt, attributes }: StoredSession): Promise<void> {
			const { browser, lastUsedOn, provedAt } = attributes;
			await insertSession(db, {
				id,
				account_id: userId,
				expires_at: expiresAt,
				browser,
				last_used_on: lastUsedOn,
				proved_at: provedAt
			});
		},
		async updateSessionExpiration(id: string, expiresAt: Date): Promise<void> {
			await prolongSession(db, id, expiresAt);
		},
		async deleteSession(id: string): Promise<void> {
			await deleteSession(db, id);
		},
		async deleteUserSessions(accountId: string): Promise<void> {
			await deleteSessionsOf(db, accountId);
		},
		async deleteExpiredSessions(): Promise<void> {
			await deleteSessionsBefore(db, new Date());
		}
	};
}
