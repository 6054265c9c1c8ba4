import { createHmac, randomBytes } from 'node:crypto';
import type { Context } from '../app.ts';
import { addressGroup } from '../client-address.ts';
import { limits } from '../limits.ts';
import { Problem } from '../problem.ts';
import { addHit } from '../store/throttle.ts';

// Forgotten at every restart: no copy of the table leads back to an address, not even by trying them all.
const secret = randomBytes(32);
const minute = 60_000;

async function count(ctx: Context, name: string, address: string, limit: number): Promise<void> {
	const scrambled = createHmac('sha256', secret)
		.update(addressGroup(address))
		.digest('base64url')
		.slice(0, 22);
	const now = ctx.now().getTime();
	const start = now - (now % minute);
	const hits = await addHit(ctx.db, `${name}:${scrambled}`, new Date(start));
	if (hits > limit)
		throw new Problem('too-many-requests', { seconds: Math.ceil((start + minute - now) / 1000) });
}

/** Counts a new respondent on an open link; throws 'too-many-requests' beyond the limit of the minute. */
export const countStart = (ctx: Context, address: string): Promise<void> =>
	count(ctx, 'open-link-start', address, limits.startsPerMinute);

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
