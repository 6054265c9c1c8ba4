import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { recordForAccount } from '../../audit.ts';
import { closeSessionByHandle, closeSessionsExcept } from '../../sign-in/auth.ts';
import { isId } from '../../id.ts';
import { Problem } from '../../problem.ts';
import { listSessions } from '../../store/sessions.ts';

/** A place where the actor is signed in. */
export interface OwnSession {
	readonly handle: string;
	/** A coarse name; '' when the browser did not say. */
	readonly browser: string;
	readonly openedAt: Date;
	/** A day; null when that is not known. */
	readonly lastUsedOn: string | null;
	readonly isThis: boolean;
}

/** Where the actor's account is signed in: this place first, then the last used one. */
export async function ownSessions(ctx: Context, actor: Actor): Promise<OwnSession[]> {
	const rows = await listSessions(ctx.db, actor.accountId, ctx.now());
	const sessions = rows.map(({ id, handle, browser, created_at, last_used_on }) => ({
		handle,
		browser,
		openedAt: created_at,
		lastUsedOn: last_used_on,
		isThis: id === actor.sessionId
	}));
	return sessions.toSorted((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one session of the actor's account. Throws 'not-found' for what is not one, foreign sessions included. */
export async function endSession(ctx: Context, actor: Actor, handle: string): Promise<void> {
	if (!isId(handle)) throw new Problem('not-found');
	await ctx.db.transaction().execute(async (trx) => {
		if (!(await closeSessionByHandle(trx, ctx.config, actor.accountId, handle)))
			throw new Problem('not-found');
		await recordForAccount(ctx, trx, actor.accountId, 'session.ended');
	});
}

/** Ends every session of the actor's account but this one. */
export async function endOtherSessions(ctx: Context, actor: Actor): Promise<void> {
	await ctx.db.transaction().execute(async (trx) => {
		await closeSessionsExcept(trx, ctx.config, actor.accountId, actor.sessionId);
		await recordForAccount(ctx, trx, actor.accountId, 'session.ended');
	});
}
