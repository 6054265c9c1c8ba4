import type { Db } from './db/open.ts';
import type { AccountRow } from './db/schema.ts';
import {
	deleteSession,
	deleteSessionsBefore,
	deleteSessionsOf,
	findSession,
	insertSession,
	prolongSession
} from './store/sessions.ts';

export type AccountAttributes = Pick<AccountRow, 'email' | 'name' | 'locale'>;

interface StoredSession {
	readonly id: string;
	readonly userId: string;
	readonly expiresAt: Date;
	readonly attributes: Record<never, never>;
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
			const session = { id: found.id, userId: found.accountId, expiresAt: found.expiresAt, attributes: {} };
			return [session, { id: found.accountId, attributes: found.account }];
		},
		async getUserSessions(accountId: string): Promise<StoredSession[]> {
			const rows = await db.selectFrom('session').selectAll().where('account_id', '=', accountId).execute();
			return rows.map((r) => ({ id: r.id, userId: r.account_id, expiresAt: r.expires_at, attributes: {} }));
		},
		async setSession(session: StoredSession): Promise<void> {
			await insertSession(db, session.id, session.userId, session.expiresAt);
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
