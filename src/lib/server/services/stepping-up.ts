import type { Actor } from '../actor.ts';
import type { Context } from '../app.ts';
import { verifyPassword } from '../passwords.ts';
import { Problem } from '../problem.ts';
import { findAccount } from '../store/accounts.ts';
import { countAttempt, forgiveAttempts } from '../throttle.ts';

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
