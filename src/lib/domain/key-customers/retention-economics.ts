import { isAvailable, isUnavailable, type Maybe, unavailable } from '../available.ts';
import { lifetimeValue } from '../statistics/lifetime-value.ts';
import type { ScenarioRange } from '../statistics/silent-customers.ts';

/** Two ends of what the client knows. */
export interface Ends {
	readonly low: number;
	readonly high: number;
}

/** The client's own numbers (instruments.md §10, row 43); a year each, shares as parts of 1, money in one currency. */
export interface RetentionInput {
	readonly customers: number;
	/** Part of the customers that is lost. */
	readonly churn: Ends;
	/** Margin of a customer before what keeping it costs. */
	readonly margin: Ends;
	/** What winning a new customer costs. */
	readonly acquisition: Ends;
	/** What keeping a customer costs. */
	readonly keeping: Ends;
	/** Real discount rate. */
	readonly discount: Ends;
}

export interface RetentionEconomics {
	/** Customers lost in a year. */
	readonly lost: ScenarioRange;
	/** Part of today's customers, 0 … 1, that is gone after five years at this rate. */
	readonly lostInFive: ScenarioRange;
	/** What it costs to win as many new ones. */
	readonly replacing: ScenarioRange;
	/** What keeping costs, over all customers. */
	readonly keeping: ScenarioRange;
	/** Cost of winning one ÷ cost of keeping one; 'not-applicable' when keeping costs nothing. */
	readonly ratio: Maybe<ScenarioRange>;
	/** CLV of a customer that is here, first margin now, no end, net of keeping. */
	readonly lifetime: Maybe<ScenarioRange>;
	/** The same less the cost of winning it. */
	readonly newcomer: Maybe<ScenarioRange>;
	/** CLV in margins of one year. */
	readonly years: Maybe<ScenarioRange>;
	/** What one point less churn is worth, over all customers. */
	readonly point: Maybe<ScenarioRange>;
	/** Points of churn (parts of 1) that the cost of keeping must save to pay for itself, where the lost are replaced. */
	readonly breakEven: Maybe<ScenarioRange>;
}

const middle = ({ low, high }: Ends): number => (low + high) / 2;

/** One number by its worst ends, its middles and its best ends; 'not-applicable' where one of them has none. */
function over(low: Maybe, mid: Maybe, high: Maybe): Maybe<ScenarioRange> {
	for (const value of [low, mid, high]) if (isUnavailable(value)) return value;
	return { low: low as number, mid: mid as number, high: high as number };
}

const ratioOf = (a: number, b: number): Maybe => (b > 0 ? a / b : unavailable('not-applicable'));

/** Where a year stands in the formulas: every input has one value. */
interface Point {
	readonly churn: number;
	readonly margin: number;
	readonly discount: number;
	readonly acquisition: number;
}

const valueAt = ({ churn, margin, discount, acquisition }: Point): Maybe =>
	lifetimeValue({ margin, retention: 1 - churn, discount, acquisition }, 'now');

const onePoint = 0.01;

/** What one point less churn adds to the value of a customer; below one point what is there, and nothing at 0. */
const pointOf = (at: Point): Maybe => {
	const now = valueAt(at);
	const better = valueAt({ ...at, churn: Math.max(0, at.churn - onePoint) });
	return isUnavailable(now) ? now : isUnavailable(better) ? better : better - now;
};

const outermost = (values: readonly Maybe[], of: (...numbers: number[]) => number): Maybe =>
	values.find(isUnavailable) ?? of(...values.filter(isAvailable));

/**
 * What losing and keeping customers costs, by the client's own ranges: the ends of every input are put together so that
 * each result is as small and as large as they allow. What replacing the lost costs and what they would have been worth
 * are two views of one loss and never added.
 */
export function retentionEconomics(input: RetentionInput): RetentionEconomics {
	const { customers, churn, margin, acquisition, keeping, discount } = input;
	const lost: ScenarioRange = {
		low: customers * churn.low,
		mid: customers * middle(churn),
		high: customers * churn.high
	};
	const net = {
		low: margin.low - keeping.high,
		mid: middle(margin) - middle(keeping),
		high: margin.high - keeping.low
	};
	// A negative margin is worth the less the longer the customer stays: then the ends change places.
	const worst = (m: number) =>
		m >= 0 ? { churn: churn.high, discount: discount.high } : { churn: churn.low, discount: discount.low };
	const best = (m: number) =>
		m >= 0 ? { churn: churn.low, discount: discount.low } : { churn: churn.high, discount: discount.high };
	const at = (cost: { low: number; mid: number; high: number }) =>
		[
			{ ...worst(net.low), margin: net.low, acquisition: cost.high },
			{ churn: middle(churn), discount: middle(discount), margin: net.mid, acquisition: cost.mid },
			{ ...best(net.high), margin: net.high, acquisition: cost.low }
		] as const;
	const here = at({ low: 0, mid: 0, high: 0 });
	const won = at({ ...acquisition, mid: middle(acquisition) });
	const each = (points: readonly [Point, Point, Point], f: (point: Point) => Maybe) =>
		over(f(points[0]), f(points[1]), f(points[2]));
	const times = (value: Maybe): Maybe => (isUnavailable(value) ? value : value * customers);
	// A point is worth more the lower the churn is, down to the churn that has no whole point left to lose.
	const churns = [churn.low, Math.min(churn.high, Math.max(churn.low, onePoint)), churn.high];
	const pointsAt = (own: number) =>
		churns.flatMap((c) =>
			[discount.low, discount.high].map((d) =>
				pointOf({ margin: own, churn: c, discount: d, acquisition: 0 })
			)
		);
	return {
		lost,
		lostInFive: {
			low: 1 - (1 - churn.low) ** 5,
			mid: 1 - (1 - middle(churn)) ** 5,
			high: 1 - (1 - churn.high) ** 5
		},
		replacing: {
			low: lost.low * acquisition.low,
			mid: lost.mid * middle(acquisition),
			high: lost.high * acquisition.high
		},
		keeping: {
			low: customers * keeping.low,
			mid: customers * middle(keeping),
			high: customers * keeping.high
		},
		ratio: over(
			ratioOf(acquisition.low, keeping.high),
			ratioOf(middle(acquisition), middle(keeping)),
			ratioOf(acquisition.high, keeping.low)
		),
		lifetime: each(here, valueAt),
		newcomer: each(won, valueAt),
		// The multiple of a steady margin does not depend on how large it is.
		years: over(
			valueAt({ churn: churn.high, discount: discount.high, margin: 1, acquisition: 0 }),
			valueAt({ churn: middle(churn), discount: middle(discount), margin: 1, acquisition: 0 }),
			valueAt({ churn: churn.low, discount: discount.low, margin: 1, acquisition: 0 })
		),
		point: over(
			times(outermost(pointsAt(net.low), Math.min)),
			times(pointOf(here[1])),
			times(outermost(pointsAt(net.high), Math.max))
		),
		breakEven: over(
			ratioOf(keeping.low, acquisition.high),
			ratioOf(middle(keeping), middle(acquisition)),
			ratioOf(keeping.high, acquisition.low)
		)
	};
}
