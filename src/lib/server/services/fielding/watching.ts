import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { Problem } from '../../problem.ts';
import { membershipsOf } from '../../store/sessions.ts';
import { findWave, listCampaigns } from '../../store/waves.ts';

/** Milliseconds. */
export interface Pace {
	/** Between two events at least; what comes in between is one event. */
	readonly event: number;
	/** Between two signs of life, at each of which the right to watch is looked at again. */
	readonly heartbeat: number;
}

const usualPace: Pace = { event: 2000, heartbeat: 15_000 };
/** Pieces that nobody reads: then nobody is there. */
const mostUnread = 20;
const secondsUntilRetry = 10;

/**
 * A stream of server-sent events that says when answers to a wave came in, and nothing about them: the page then asks
 * for its figures, which pass the rules of every page. It ends when the reader goes, is signed out or loses the right,
 * and when the server stops. `stands` says whether the reader is still signed in. Throws 'not-allowed' for those who
 * only read, 'not-found' for a foreign wave, 'too-many-requests' where too many watch.
 */
export async function watchWave(
	ctx: Context,
	actor: Actor,
	waveId: string,
	stands: () => Promise<boolean>,
	pace: Pace = usualPace
): Promise<ReadableStream<Uint8Array>> {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	if (!(await findWave(ctx.db, actor, waveId))) throw new Problem('not-found');
	const campaigns = new Set((await listCampaigns(ctx.db, waveId)).map(({ id }) => id));

	async function mayStill(): Promise<boolean> {
		if (!(await stands())) return false;
		const memberships = await membershipsOf(ctx.db, actor.accountId);
		const own = memberships.find((m) => m.organizationId === actor.organizationId);
		return (
			own !== undefined &&
			worksOnEverything({ ...actor, role: own.role }) &&
			(await findWave(ctx.db, actor, waveId)) !== undefined
		);
	}

	let stop = () => {};
	const begin = (controller: ReadableStreamDefaultController<Uint8Array>): boolean => {
		const encoder = new TextEncoder();
		let pending: NodeJS.Timeout | undefined;
		let last = -Infinity;
		let over = false;
		const end = () => {
			if (over) return;
			stop();
			controller.close();
		};
		/** False where it could not be said: a database that is away for a moment takes nobody's right away. */
		const write = async (text: string): Promise<boolean> => {
			const may = await mayStill().catch(() => null);
			if (may === null) return over;
			if (over) return true;
			if (!may || (controller.desiredSize ?? 0) < -mostUnread) end();
			else controller.enqueue(encoder.encode(text));
			return true;
		};
		const tell = async () => {
			pending = undefined;
			last = performance.now();
			if (!(await write('event: answers\ndata: changed\n\n'))) hears(null);
		};
		const hears = (campaignId: string | null) => {
			if (campaignId !== null && !campaigns.has(campaignId)) return;
			pending ??= setTimeout(() => void tell(), Math.max(0, last + pace.event - performance.now()));
		};
		const leave = ctx.live?.watch(actor.accountId, hears, end);
		if (!leave) return false;
		const heartbeat = setInterval(() => void write(': still here\n\n'), pace.heartbeat);
		stop = () => {
			over = true;
			clearTimeout(pending);
			clearInterval(heartbeat);
			leave();
		};
		controller.enqueue(encoder.encode(`retry: ${1000 * secondsUntilRetry}\n\n`));
		return true;
	};

	let admitted = false;
	const stream = new ReadableStream<Uint8Array>({
		start: (controller) => {
			admitted = begin(controller);
		},
		cancel: () => stop()
	});
	if (!admitted) throw new Problem('too-many-requests', { seconds: secondsUntilRetry });
	return stream;
}
