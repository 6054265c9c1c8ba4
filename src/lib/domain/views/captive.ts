import { isAvailable, type Maybe } from '../available.ts';
import { highSatisfaction } from '../customer-scores.ts';
import type { Score } from '../score.ts';
import { type GroupScore, itemAlone, type Viewed } from './item-group.ts';

/**
 * captive   clearly not satisfied, and clearly staying: for want of a choice
 * possible  staying clearly, and satisfaction may be low: its interval holds the cut-off
 * no-sign   nothing that the intervals carry speaks for it
 */
export type CaptiveReading = 'captive' | 'possible' | 'no-sign';

/** Signs that customers stay without being satisfied (instruments.md §10, no. 65). All means are 0–100. */
export interface Captive {
	readonly satisfaction: Score;
	/** Customers: would choose it again. */
	readonly again: Maybe<GroupScore>;
	/** Customers: would leave if they could; as worded, high is bad. */
	readonly leaving: Maybe<GroupScore>;
	/** Managers: customers buy even when dissatisfied, as worded. */
	readonly bound: Maybe<GroupScore>;
	readonly reading: Maybe<CaptiveReading>;
}

const midpoint = 50;

/** A reverse-keyed item as it is worded. */
function asWorded(group: Maybe<GroupScore>): Maybe<GroupScore> {
	if (!isAvailable(group)) return group;
	const { lo, hi } = group;
	return {
		...group,
		mean: 100 - group.mean,
		lo: isAvailable(hi) ? 100 - hi : hi,
		hi: isAvailable(lo) ? 100 - lo : lo
	};
}

const clearlyAbove = (group: Maybe<GroupScore>): boolean =>
	isAvailable(group) && isAvailable(group.lo) && group.lo > midpoint;

/**
 * Satisfaction below 60 (a convention) beside at least one sign of staying whose interval lies above the midpoint: would
 * choose again (loy-01), would leave if possible (swi-01), or buys even when dissatisfied (ctx-sw-03).
 * 'not-asked' without satisfaction; the reading is 'not-asked' without any of the three signs.
 */
export function captiveOf(viewed: Viewed): Maybe<Captive> {
	const { customers } = viewed.report;
	if (!isAvailable(customers)) return customers;
	const { satisfaction } = customers;
	if (!isAvailable(satisfaction)) return satisfaction;
	const again = itemAlone(viewed, 'customers', 'loy-01');
	const leaving = asWorded(itemAlone(viewed, 'customers', 'swi-01'));
	const bound = asWorded(itemAlone(viewed, 'staff', 'ctx-sw-03'));
	const signs = [again, leaving, bound];
	const read = (): Maybe<CaptiveReading> => {
		if (!signs.some(isAvailable)) return signs.find((s) => !isAvailable(s)) as Maybe<never>;
		const { lo, hi } = satisfaction;
		if (!isAvailable(lo)) return lo;
		if (!isAvailable(hi)) return hi;
		if (!signs.some(clearlyAbove) || lo >= highSatisfaction) return 'no-sign';
		return hi < highSatisfaction ? 'captive' : 'possible';
	};
	return { satisfaction, again, leaving, bound, reading: read() };
}
