import type { Context } from './app.ts';
import { limits } from './limits.ts';
import { Problem } from './problem.ts';
import { hashToken } from './secrets.ts';
import { addHit, forgetHits } from './store/throttle.ts';

export type LimitName = keyof typeof limits.attempts;

// The table shows neither addresses nor who tried to sign in.
const keyOf = (name: LimitName, subject: string): string => `${name}:${hashToken(subject).slice(0, 32)}`;

/**
 * Counts an attempt by `subject` (an e-mail address, a network address). Throws Problem 'too-many-requests' with the
 * seconds until the next window when there were too many. Windows are fixed and live in the database, so they hold
 * over several processes and restarts.
 */
export async function countAttempt(ctx: Context, name: LimitName, subject: string): Promise<void> {
	const { hits, minutes } = limits.attempts[name];
	const length = minutes * 60_000;
	const now = ctx.now().getTime();
	const start = now - (now % length);
	const count = await addHit(ctx.db, keyOf(name, subject), new Date(start));
	if (count <= hits) return;
	ctx.log.warn({ limit: name, count }, 'too many attempts');
	throw new Problem('too-many-requests', { seconds: Math.ceil((start + length - now) / 1000) });
}

/** After a success the earlier failures no longer count. */
export async function forgiveAttempts(ctx: Context, name: LimitName, subject: string): Promise<void> {
	await forgetHits(ctx.db, keyOf(name, subject));
}

/** The longest window: rows older than this can go. */
export const longestWindow = 60 * 60_000;
