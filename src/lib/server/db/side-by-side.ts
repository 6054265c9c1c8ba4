import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Reads its part of something on the connection that it is given. */
export type Reading = (trx: Db) => Promise<void>;

const lastTurn = new WeakMap<Db, Promise<void>>();

/**
 * Readings of one moment, each on a connection of its own: one transaction lends the others what it sees. Whoever calls
 * while others read waits: of several at once each could hold a connection that another waits for. PostgreSQL only.
 */
export function sideBySide(db: Db, readings: readonly [Reading, ...Reading[]]): Promise<void> {
	const turn = (lastTurn.get(db) ?? Promise.resolve()).then(() => ofOneMoment(db, readings));
	lastTurn.set(
		db,
		turn.catch(() => {})
	);
	return turn;
}

async function ofOneMoment(db: Db, [first, ...others]: readonly [Reading, ...Reading[]]): Promise<void> {
	const steady = db.transaction().setIsolationLevel('repeatable read');
	await steady.execute(async (trx) => {
		const { rows } = await sql<{ snapshot: string }>`select pg_export_snapshot() as snapshot`.execute(trx);
		const snapshot = rows[0]?.snapshot ?? '';
		const borrowing = (reading: Reading) =>
			steady.execute(async (other) => {
				await sql`set transaction snapshot ${sql.lit(snapshot)}`.execute(other);
				await reading(other);
			});
		// All of them have let go of their connections before the next turn.
		const outcomes = await Promise.allSettled([first(trx), ...others.map(borrowing)]);
		for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
	});
}
