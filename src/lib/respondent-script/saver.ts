import { nextBatch, without, type Batch } from './queue.ts';
import type { Reply } from './send.ts';
import type { Store } from './store.ts';

export interface Saver {
	/** Something was put into the store: it goes out within `ms`, together with what else is there by then. */
	soon(ms?: number): void;
	/** Goes out at once. */
	now(leaving?: boolean): Promise<void>;
	/** The request under way, if there is one. Nothing new goes out by itself until something changes. */
	hold(): Promise<void> | undefined;
	/** Whether the last attempt failed. */
	failing(): boolean;
}

export interface Listener {
	/** After every attempt, with what it was about. */
	heard(batch: Batch, reply: Reply): void;
}

/** Quick answers of one moment go together. */
export const together = 400;

/** Seconds until the next attempt: 2, 4, 8 … and at most a minute. */
export const pauseAfter = (failures: number): number => Math.min(60, 2 ** failures);

/** Sends what lies in the store, one request at a time, until nothing is left; after a failure it waits and tries again. */
export function makeSaver(
	store: Store,
	send: (batch: Batch, leaving: boolean) => Promise<Reply>,
	{ heard }: Listener
): Saver {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let due = Infinity;
	let underWay: Promise<void> | undefined;
	let failures = 0;
	let over = false;

	function at(ms: number): void {
		clearTimeout(timer);
		due = Date.now() + ms;
		timer = setTimeout(() => void now(), ms);
	}

	function now(leaving = false): Promise<void> {
		clearTimeout(timer);
		due = Infinity;
		if (underWay) return underWay;
		const batch = over ? null : nextBatch(store.read());
		if (!batch) return Promise.resolve();
		underWay = send(batch, leaving).then((reply) => {
			underWay = undefined;
			hear(batch, reply);
		});
		return underWay;
	}

	function hear(batch: Batch, reply: Reply): void {
		if ('later' in reply) {
			failures += 1;
			at(Math.max(pauseAfter(failures), reply.later) * 1000);
		} else {
			failures = 0;
			over = 'halted' in reply;
			store.write(over ? {} : without(store.read(), settled(batch, reply)));
			if (nextBatch(store.read())) at(0);
		}
		heard(batch, reply);
	}

	return {
		soon: (ms = together) => {
			// While it fails, the pause between attempts is kept.
			if (!failures && Date.now() + ms < due) at(ms);
		},
		now,
		hold: () => {
			clearTimeout(timer);
			due = Infinity;
			return underWay;
		},
		failing: () => failures > 0
	};
}

/** Of a batch that was refused for some of its items, the others are sent again without them. */
function settled(batch: Batch, reply: Reply): Batch {
	if (!('refused' in reply)) return batch;
	const items = Object.entries(batch.items).filter(([item]) => Object.hasOwn(reply.refused, item));
	return items.length ? { ...batch, items: Object.fromEntries(items) } : batch;
}
