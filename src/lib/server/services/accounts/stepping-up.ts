import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { verifyPassword } from '../../sign-in/passwords.ts';
import { Problem } from '../../problem.ts';
import { findAccount } from '../../store/accounts.ts';
import { noteProof } from '../../store/sessions.ts';
import { countAttempt, forgiveAttempts } from '../../throttle.ts';

/** How long a typed password is believed for what takes answers out of the product. */
export const proofMinutes = 10;

/**
 * For what cannot be undone: whoever is signed in has to know the password, too. Attempts count like those of signing
 * in. Throws 'password-wrong' and 'too-many-requests'.
 */
export async function mustKnowPassword(ctx: Context, actor: Actor, password: string): Promise<void> {
	await countAttempt(ctx, 'sign-in-account', actor.email);
	const account = await findAccount(ctx.db, actor.accountId);
	if (!account || !(await verifyPassword(password, account.password_hash)))
		throw new Problem('password-wrong', { password: 'password-wrong' });
	await forgiveAttempts(ctx, 'sign-in-account', actor.email);
}

/** Takes the password again and remembers that with the session. Throws the Problems of `mustKnowPassword`. */
export async function proveAgain(ctx: Context, actor: Actor, password: string): Promise<void> {
	await mustKnowPassword(ctx, actor, password);
	if (actor.sessionId) await noteProof(ctx.db, actor.sessionId, ctx.now());
}

/** Whether the password of this session was typed within the last minutes. */
export const hasProved = (ctx: Pick<Context, 'now'>, { provedAt }: Actor): boolean =>
	provedAt != null && ctx.now().getTime() - provedAt.getTime() < proofMinutes * 60_000;

/** Throws 'proof-needed' unless the password of this session was typed within the last minutes. */
export function mustHaveProved(ctx: Pick<Context, 'now'>, actor: Actor): void {
	if (!hasProved(ctx, actor)) throw new Problem('proof-needed');
}
