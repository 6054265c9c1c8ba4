import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from '../../app.ts';
import { exposition, type Gauge } from '../../metrics.ts';
import { Problem } from '../../problem.ts';
import { waitingMails } from '../../store/outbox.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the header carries the token; nobody learns from the time it takes how much of it was right. */
const carries = (authorization: string | null, token: string): boolean =>
	timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));

/** What only the database knows; when it does not answer, that is the figure. */
async function stored(ctx: Context): Promise<Gauge[]> {
	const waiting = await waitingMails(ctx.db).catch(() => null);
	const up: Gauge = {
		name: 'sanjeh_database_up',
		help: 'Whether the database answers',
		read: () => ({ '': waiting === null ? 0 : 1 })
	};
	if (waiting === null) return [up];
	return [
		up,
		{ name: 'sanjeh_mails_waiting', help: 'Mails that wait to be sent', read: () => ({ '': waiting }) }
	];
}

/**
 * The figures of this process for Prometheus. Throws 'not-found' without the token of the configuration, and where
 * none is set: then there is no such page.
 */
export async function readMetrics(ctx: Context, authorization: string | null): Promise<string> {
	const { metricsToken } = ctx.config;
	if (metricsToken === null || !carries(authorization, metricsToken)) throw new Problem('not-found');
	return exposition(await stored(ctx));
}
