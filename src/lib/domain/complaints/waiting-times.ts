import { type Maybe, unavailable } from '../available.ts';

/** How long something took, or how long it has been waited for. */
export interface Waiting {
	/** 0 or more. */
	readonly days: number;
	/** false: it has not happened yet, or will not be waited for any longer. */
	readonly done: boolean;
}

/**
 * The median of waiting times of which some are not over: the first day by which at least half are done by the
 * product-limit estimate S(t) = Π (1 − dᵢ/nᵢ) of Kaplan and Meier (1958). Leaving out what still waits would make the
 * slow look fast. With everything done it is the lower median. 'no-answers' for none; 'too-few' where fewer than half
 * are done by the last day that is known.
 */
export function medianWaiting(waitings: readonly Waiting[]): Maybe {
	if (waitings.length === 0) return unavailable('no-answers');
	const days = [...new Set(waitings.filter((w) => w.done).map((w) => w.days))].sort((a, b) => a - b);
	let waiting = 1;
	for (const day of days) {
		const atRisk = waitings.filter((w) => w.days >= day).length;
		const done = waitings.filter((w) => w.done && w.days === day).length;
		waiting *= 1 - done / atRisk;
		// A product of fractions misses one half by its last bits.
		if (waiting <= 0.5 + 1e-12) return day;
	}
	return unavailable('too-few');
}
