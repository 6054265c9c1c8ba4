import { classOf } from '#lib/domain/monitoring/answering-time.ts';
import type { Context } from '../../app.ts';
import type { Db } from '../../db/open.ts';
import { addTimes } from '../../store/answering-times.ts';

interface Gathered {
	/** Class → people. */
	readonly counts: Map<number, number>;
	/** Not written again before this moment, however many come. */
	notBefore: number;
}

const gatheredOn = new WeakMap<Db, Map<string, Gathered>>();

/** Milliseconds between two writings for one campaign: a fielding in full flow does not queue for one row. */
const pause = 30_000;

/**
 * Counts how long one respondent took. No response may keep a time: it would tell the responses of a day apart, and
 * with the log of requests even whose they are. So a class of minutes is counted for the campaign as a whole. And it is
 * not counted one by one either, for whoever watches the counter would know how long the person took who has just
 * sent: the counts wait in memory until the wave's threshold has gathered, and are then written together, outside the
 * transactions of the responses. What has not gathered when the process ends is forgotten; a median can do without.
 */
export async function countTime(
	ctx: Context,
	campaignId: string,
	threshold: number,
	seconds: number
): Promise<void> {
	let campaigns = gatheredOn.get(ctx.db);
	if (!campaigns) gatheredOn.set(ctx.db, (campaigns = new Map<string, Gathered>()));
	const gathered = campaigns.get(campaignId) ?? { counts: new Map<number, number>(), notBefore: 0 };
	campaigns.set(campaignId, gathered);
	const start = classOf(seconds);
	gathered.counts.set(start, (gathered.counts.get(start) ?? 0) + 1);
	const people = [...gathered.counts.values()].reduce((sum, count) => sum + count, 0);
	const now = ctx.now().getTime();
	if (people < threshold || now < gathered.notBefore) return;
	const counts = [...gathered.counts].map(([fromMinutes, count]) => ({ fromMinutes, people: count }));
	gathered.counts.clear();
	gathered.notBefore = now + pause;
	try {
		await addTimes(ctx.db, campaignId, counts);
	} catch (error) {
		// Nobody's answers hang on it.
		ctx.log.warn({ err: error }, 'times were not counted');
	}
}
