import {
	isAvailable,
	isUnavailable,
	type Maybe,
	orNull,
	type Unavailable,
	unavailable
} from '../available.ts';
import { itemOf, scaleOf } from '../instrument.ts';
import type { InstrumentScores, ItemScores, Report, Side } from '../report.ts';
import { tQuantile } from '../statistics/distributions.ts';
import { finitePopulationFactor } from '../statistics/interval.ts';
import { leastForInterval } from '../summary.ts';
import type { InstrumentsByHash } from '../titles.ts';

/** What the views read: a report, and the instruments whose codes it names. */
export interface Viewed {
	readonly report: Report;
	readonly instruments: InstrumentsByHash;
}

/** The mean of some items on 0–100. */
export interface GroupScore {
	/** Codes of the items that are in it. */
	readonly items: readonly string[];
	/** The fewest people behind one of them. */
	readonly n: number;
	readonly mean: number;
	readonly lo: Maybe;
	readonly hi: Maybe;
}

interface Found {
	readonly of: InstrumentScores;
	readonly item: ItemScores;
}

/** An item as one side answered it, where most answered; undefined where it was not asked. */
function found({ report, instruments }: Viewed, side: Side, code: string): Found | Unavailable | undefined {
	const asking = report.instruments.filter(({ hash }) =>
		report.instrumentScores.some((s) => s.hash === hash && s.side === side)
	);
	let reason: Unavailable | undefined;
	let best: Found | undefined;
	for (const { hash } of asking) {
		const of = report.instrumentScores.find((s) => s.hash === hash && s.side === side);
		if (!of) continue;
		if (isUnavailable(of.scores)) {
			const asks = instruments[hash]?.items.some((item) => item.code === code) ?? true;
			if (asks && reason?.unavailable !== 'hidden') reason = of.scores;
			continue;
		}
		const item = of.scores.items.find((i) => i.code === code);
		if (item && (!best || item.n > best.item.n)) best = { of, item };
	}
	return best ?? reason;
}

/** Half the 95 % interval of an item's mean, in points of 0–100. */
function halfOf({ instruments }: Viewed, { of, item }: Found): Maybe {
	const instrument = instruments[of.hash];
	if (isUnavailable(item.sd)) return item.sd;
	if (!instrument) return unavailable('not-applicable');
	if (item.n < leastForInterval) return unavailable('too-few', leastForInterval);
	if (item.sd === 0) return unavailable('zero-variance');
	const { min, max } = scaleOf(instrument, itemOf(instrument, item.code));
	const population = isAvailable(of.scores) ? of.scores.dimensions[0]?.score.population : null;
	const se =
		((item.sd * 100) / (max - min) / Math.sqrt(item.n)) * finitePopulationFactor(item.n, population ?? null);
	return tQuantile(0.975, item.n - 1) * se;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
const within = (value: number) => Math.min(100, Math.max(0, value));

/**
 * The mean of items that cut across the dimensions, 0–100, each item counting the same. The report keeps spreads of items
 * and not of people, so the interval is the widest that these spreads allow: the standard error of a mean is never
 * greater than the mean of the standard errors. Needs `least` of the items; 'not-asked' where fewer were put to the
 * side, 'no-answers' where nobody answered, 'hidden' below the threshold.
 */
export function itemGroup(
	viewed: Viewed,
	side: Side,
	codes: readonly string[],
	least = 2
): Maybe<GroupScore> {
	const asked = codes.flatMap((code) => {
		const one = found(viewed, side, code);
		return one === undefined ? [] : [one];
	});
	const open = asked.filter((one): one is Found => isAvailable(one));
	const scored = open.flatMap((one) => (isAvailable(one.item.score) ? [{ one, score: one.item.score }] : []));
	if (scored.length < least) {
		const reason = asked.find(isUnavailable) ?? open.map((one) => one.item.score).find(isUnavailable);
		return reason ?? unavailable('not-asked');
	}
	const mean = meanOf(scored.map(({ score }) => score));
	// An item on which all agree adds no width.
	const halves = scored.map(({ one }) => halfOf(viewed, one));
	const unknown = halves.filter(isUnavailable).find((reason) => reason.unavailable !== 'zero-variance');
	const half = meanOf(halves.map((value) => orNull(value) ?? 0));
	const bound = (sign: number): Maybe => {
		if (unknown) return unknown;
		return half > 0 ? within(mean + sign * half) : unavailable('zero-variance');
	};
	return {
		items: scored.map(({ one }) => one.item.code),
		n: Math.min(...scored.map(({ one }) => one.item.n)),
		mean,
		lo: bound(-1),
		hi: bound(1)
	};
}

/** One item as a group of its own. */
export const itemAlone = (viewed: Viewed, side: Side, code: string): Maybe<GroupScore> =>
	itemGroup(viewed, side, [code], 1);

/** Why none of these can be shown: what was asked says more than what was not. */
export function reasonAmong(parts: readonly Maybe<unknown>[]): Unavailable {
	const reasons = parts.filter(isUnavailable);
	return reasons.find((r) => r.unavailable !== 'not-asked') ?? unavailable('not-asked');
}
