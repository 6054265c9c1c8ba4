import type { Context } from '../app.ts';
import { recordForAccount } from '../audit.ts';
import { openSession } from '../auth.ts';
import type { Db } from '../db/open.ts';
import { Problem } from '../problem.ts';
import { hashToken, newToken } from '../secrets.ts';
import * as tokens from '../store/tokens.ts';
import { countAttempt, forgiveAttempts } from '../throttle.ts';
import type { OpenedSession } from './accounts.ts';
import { takeCode } from './second-factor.ts';

/** How long a right password waits for its code. */
const waiting = 10 * 60_000;

/** A token that says the password was right, and is worth nothing without a code. `db` may be a transaction. */
export async function awaitCode(ctx: Context, db: Db, accountId: string): Promise<OpenedSession> {
	const token = newToken();
	const expiresAt = new Date(ctx.now().getTime() + waiting);
	await tokens.insertToken(db, {
		hash: hashToken(token),
		purpose: 'second-factor',
		account_id: accountId,
		expires_at: expiresAt,
		created_at: ctx.now()
	});
	return { token, expiresAt, needsCode: true };
}

async function waitingFor(ctx: Context, token: string) {
	const row = token.length > 100 ? undefined : await tokens.findToken(ctx.db, 'second-factor', token);
	if (!row?.account_id || row.used_at || row.expires_at <= ctx.now()) return null;
	return { hash: row.hash, accountId: row.account_id };
}

/** Whether this token still waits for its code. */
export const isWaiting = async (ctx: Context, token: string): Promise<boolean> =>
	(await waitingFor(ctx, token)) !== null;

/**
 * The second step of signing in: a session for the token of the first one and a code. Attempts are counted by network
 * address and by account before any work is done. Throws 'sign-in-again', 'code-wrong' and 'too-many-requests'.
 */
export async function finishSignIn(
	ctx: Context,
	given: { readonly token: string; readonly code: string },
	from: string,
	browser = ''
): Promise<OpenedSession> {
	await countAttempt(ctx, 'second-factor-address', from);
	const half = await waitingFor(ctx, given.token);
	if (!half) throw new Problem('sign-in-again');
	const { accountId, hash } = half;
	await countAttempt(ctx, 'second-factor-account', accountId);
	const session = await ctx.db.transaction().execute(async (trx) => {
		if (!(await takeCode(ctx, trx, accountId, given.code))) return null;
		if (!(await tokens.consumeToken(trx, hash, ctx.now()))) throw new Problem('sign-in-again');
		await recordForAccount(ctx, trx, accountId, 'session.opened');
		return openSession(trx, ctx.config, accountId, { browser, at: ctx.now() });
	});
	if (!session) {
		await recordForAccount(ctx, ctx.db, accountId, 'session.refused', null);
		throw new Problem('code-wrong', { code: 'code-wrong' });
	}
	await forgiveAttempts(ctx, 'second-factor-account', accountId);
	return session;
}
