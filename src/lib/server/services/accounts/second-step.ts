import type { Context } from '../../app.ts';
import { recordForAccount } from '../../audit.ts';
import { openSession } from '../../sign-in/auth.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { hashToken, newToken } from '../../secrets.ts';
import * as tokens from '../../store/tokens.ts';
import { countAttempt, forgiveAttempts } from '../../throttle.ts';
import type { OpenedSession } from './accounts.ts';
import { takeCode } from './second-factor.ts';

/** How long the first step waits for its code. */
const waiting = 10 * 60_000;

/** What the first step was: a password that was right, or a provider that recognized the person. */
export type FirstStep = 'password' | 'provider';
const purposes = { password: 'second-factor', provider: 'provider-second-factor' } as const;

/** A token that says the first step was done, and is worth nothing without a code. `db` may be a transaction. */
export async function awaitCode(
	ctx: Context,
	db: Db,
	accountId: string,
	by: FirstStep = 'password'
): Promise<OpenedSession> {
	const token = newToken();
	const expiresAt = new Date(ctx.now().getTime() + waiting);
	await tokens.insertToken(db, {
		hash: hashToken(token),
		purpose: purposes[by],
		account_id: accountId,
		expires_at: expiresAt,
		created_at: ctx.now()
	});
	return { token, expiresAt, needsCode: true };
}

async function waitingFor(ctx: Context, token: string) {
	if (token.length > 100) return null;
	for (const by of ['password', 'provider'] as const) {
		const row = await tokens.findToken(ctx.db, purposes[by], token);
		if (row?.account_id && !row.used_at && row.expires_at > ctx.now())
			return { hash: row.hash, accountId: row.account_id, by };
	}
	return null;
}

/** What the first step of this token was; null when it no longer waits for its code. */
export const firstStepOf = async (ctx: Context, token: string): Promise<FirstStep | null> =>
	(await waitingFor(ctx, token))?.by ?? null;

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
	const { accountId, hash, by } = half;
	await countAttempt(ctx, 'second-factor-account', accountId);
	const session = await ctx.db.transaction().execute(async (trx) => {
		if (!(await takeCode(ctx, trx, accountId, given.code))) return null;
		if (!(await tokens.consumeToken(trx, hash, ctx.now()))) throw new Problem('sign-in-again');
		await recordForAccount(ctx, trx, accountId, 'session.opened');
		const at = ctx.now();
		return openSession(trx, ctx.config, accountId, {
			browser,
			at,
			...(by === 'provider' ? { provedAt: null } : {})
		});
	});
	if (!session) {
		await recordForAccount(ctx, ctx.db, accountId, 'session.refused', null);
		throw new Problem('code-wrong', { code: 'code-wrong' });
	}
	await forgiveAttempts(ctx, 'second-factor-account', accountId);
	return session;
}
