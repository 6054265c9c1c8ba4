import { isAvailable, type Maybe, type Unavailable, unavailable, whenAvailable } from '../available.ts';
import type { Report } from '../report.ts';
import type { Score } from '../score.ts';

/**
 * technology-ahead  clearly more technology than key-customer focus: software without customers
 * focus-ahead       clearly more focus than technology to carry it
 * no-clear-gap      the interval of the gap contains 0
 */
export type CoinReading = 'technology-ahead' | 'focus-ahead' | 'no-clear-gap';

/** Key-customer focus and technology, the two sides of one coin (instruments.md §10, no. 14). */
export interface Coin {
	readonly focus: Score;
	readonly technology: Score;
	/** technology − focus. */
	readonly gap: Maybe;
	readonly lo: Maybe;
	readonly hi: Maybe;
	readonly reading: Maybe<CoinReading>;
}

export const coinFactors = { focus: 'kcf', technology: 'tec' } as const;

/** The longer arm of an interval, or why there is none. */
const half = ({ mean, lo, hi }: Score): Maybe => {
	if (!isAvailable(mean)) return mean;
	if (!isAvailable(lo)) return lo;
	return whenAvailable(hi, (high) => Math.max(high - mean, mean - lo));
};

/**
 * The gap between both sides with the widest interval that those of the sides allow (half-widths added: the same
 * people answered both, and their correlation is not in the report). 'not-asked' without both factors.
 */
export function coinOf({ readiness }: Report): Maybe<Coin> {
	if (!isAvailable(readiness)) return readiness;
	const focus = readiness.factors.find((f) => f.code === coinFactors.focus)?.score;
	const technology = readiness.factors.find((f) => f.code === coinFactors.technology)?.score;
	if (!focus || !technology) return unavailable('not-asked');
	const without = (reason: Unavailable, gap: Maybe = reason): Coin => {
		return { focus, technology, gap, lo: reason, hi: reason, reading: reason };
	};
	if (!isAvailable(focus.mean)) return without(focus.mean);
	if (!isAvailable(technology.mean)) return without(technology.mean);
	const gap = technology.mean - focus.mean;
	const [a, b] = [half(focus), half(technology)];
	if (!isAvailable(a)) return without(a, gap);
	if (!isAvailable(b)) return without(b, gap);
	const [lo, hi] = [gap - a - b, gap + a + b];
	return {
		focus,
		technology,
		gap,
		lo,
		hi,
		reading: lo > 0 ? 'technology-ahead' : hi < 0 ? 'focus-ahead' : 'no-clear-gap'
	};
}
