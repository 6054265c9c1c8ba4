import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import * as settling from '../../store/responses-settling.ts';

/**
 * The nightly work that makes confidentiality hold against somebody who can read the database: what was submitted
 * before today is written anew, in random order and under new random numbers, together with the ledger's rows of the
 * same days, in one transaction. Neither numbers, days, the order of rows nor PostgreSQL's own columns (xmin, ctid)
 * then say which invitation a response came from. Running it twice, or from two processes, does no harm.
 */
export async function settleDay(ctx: Context): Promise<void> {
	const today = dayOf(ctx.now());
	await ctx.db.transaction().execute(async (db) => {
		const days: string[] = [];
		for (const campaign of await settling.campaignsThatWait(db, today)) {
			const first = await settling.rewriteResponses(db, campaign, today);
			if (first) days.push(first);
		}
		await settling.rewriteComments(db, today);
		const first = days.sort()[0];
		if (first) await settling.rewriteLedger(db, first, today);
	});
	try {
		await settling.sweep(ctx.db);
	} catch (error) {
		// The rows that nobody can select any more stay on disk until the database's own housekeeping.
		ctx.log.warn({ err: error }, 'sweep after settling failed');
	}
}
