import type { Context } from '../app.ts';
import { dayOf } from '../days.ts';
import { count } from '../metrics.ts';
import { eraseOldContacts } from '../services/complaints/complaint-retention.ts';
import { keepRetention } from '../services/upkeep/retention.ts';
import { settleDay } from '../services/fielding/settling.ts';
import { closeOverdueWaves } from '../services/fielding/wave-states.ts';
import { deleteUploadsBefore } from '../store/import-rows.ts';
import { deleteOptOutLinksBefore } from '../store/mail-stops.ts';
import { deleteMailsBefore } from '../store/outbox.ts';
import { deleteRemovalsBefore } from '../store/removals.ts';
import { deleteSessionsBefore } from '../store/sessions.ts';
import { deleteHitsBefore } from '../store/throttle.ts';
import { deleteTokensBefore } from '../store/tokens.ts';
import { longestWindow } from '../throttle.ts';

const day = 24 * 60 * 60_000;

/** Deletes what has served its time: ended sessions, counted attempts, old links, old mails, files never imported, removals. */
export async function purge(ctx: Context): Promise<void> {
	const now = ctx.now().getTime();
	await deleteSessionsBefore(ctx.db, new Date(now));
	await deleteHitsBefore(ctx.db, new Date(now - longestWindow));
	await deleteTokensBefore(ctx.db, new Date(now - 30 * day));
	await deleteMailsBefore(ctx.db, new Date(now - 90 * day));
	await deleteOptOutLinksBefore(ctx.db, dayOf(new Date(now - 400 * day)));
	await deleteUploadsBefore(ctx.db, new Date(now - day));
	await deleteRemovalsBefore(ctx.db, new Date(now - day));
}

const chores: Readonly<Record<string, (ctx: Context) => Promise<unknown>>> = {
	closeOverdueWaves,
	settleDay,
	keepRetention,
	eraseOldContacts,
	purge
};

/** All daily work; one chore that fails does not keep the others from being done. */
export async function runDaily(ctx: Context): Promise<void> {
	for (const [chore, run] of Object.entries(chores)) {
		try {
			await run(ctx);
		} catch (error) {
			count('sanjeh_jobs_failed_total', 1, chore);
			ctx.log.error({ err: error, chore }, 'daily work failed');
		}
	}
}
