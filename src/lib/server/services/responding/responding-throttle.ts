import { createHmac, randomBytes } from 'node:crypto';
import type { Context } from '../../app.ts';
import { addressGroup } from '../../http/client-address.ts';
import { limits } from '../../limits.ts';
import { Problem } from '../../problem.ts';
import { addHit } from '../../store/throttle.ts';

// Forgotten at every restart: no copy of the table leads back to an address, not even by trying them all.
const secret = randomBytes(32);
const minute = 60_000;

async function countSubject(ctx: Context, name: string, subject: string, limit: number, window = minute) {
	const scrambled = createHmac('sha256', secret).update(subject).digest('base64url').slice(0, 22);
	const now = ctx.now().getTime();
	const start = now - (now % window);
	const hits = await addHit(ctx.db, `${name}:${scrambled}`, new Date(start));
	if (hits > limit)
		throw new Problem('too-many-requests', { seconds: Math.ceil((start + window - now) / 1000) });
}

const count = (ctx: Context, name: string, address: string, limit: number): Promise<void> =>
	countSubject(ctx, name, addressGroup(address), limit);

/** Counts a new respondent on an open link; throws 'too-many-requests' beyond the limit of the minute. */
export const countStart = (ctx: Context, address: string): Promise<void> =>
	count(ctx, 'open-link-start', address, limits.startsPerMinute);

/** Counts a wish to be contacted, by where it comes from and by its link; throws 'too-many-requests'. */
export async function countContactRequest(ctx: Context, address: string, token: string): Promise<void> {
	await count(ctx, 'contact-address', address, limits.contactRequestsPerMinute);
	await countSubject(ctx, 'contact-link', token, limits.contactRequestsPerLink, 60 * minute);
}

/** Runs `work`; an unknown link counts against the address it was tried from, a known one does not. */
export async function countingUnknownLinks<T>(
	ctx: Context,
	address: () => string,
	work: () => Promise<T>
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof Problem && error.code === 'invitation-unknown') {
			await count(ctx, 'unknown-link', address(), limits.unknownLinksPerMinute);
		}
		throw error;
	}
}
