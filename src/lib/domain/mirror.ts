import { isAvailable, type Maybe, unavailable, whenAvailable } from './available.ts';
import { estimateOf, welchDifference } from './difference.ts';
import { type MirrorPair, mirrorPairs } from './mirror-pairs.ts';
import { meanByHalfRule } from './half-rule.ts';
import { askedIn } from './person-scores.ts';
import type { MirrorReading, MirrorRow } from './report.ts';
import type { Score } from './score.ts';
import type { ScoredPool } from './scoring.ts';
import { summarise } from './summary.ts';

interface MirrorSide {
	readonly items: string[];
	readonly score: Score;
}

/** The items of a pair on one side: the mean of those that the first pool with any of them was asked. */
function sideOfPair(pools: readonly ScoredPool[], codes: readonly string[]): MirrorSide | null {
	for (const { pool, persons, options } of pools) {
		const items = codes.filter((code) => persons.items.has(code));
		if (items.length === 0) continue;
		const columns = items.map((code) => ({
			values: persons.items.get(code) ?? new Float64Array(pool.n),
			asked: askedIn(pool, code)
		}));
		const means = meanByHalfRule(columns, pool.n);
		return { items, score: summarise(means, options) };
	}
	return null;
}

function rowOf({ code }: MirrorPair, staff: MirrorSide, customers: MirrorSide): MirrorRow {
	const [own, theirs] = [estimateOf(staff.score), estimateOf(customers.score)];
	if (!own || !theirs) {
		const reason: Maybe<never> = isAvailable(staff.score.mean)
			? isAvailable(customers.score.mean)
				? unavailable('no-answers')
				: customers.score.mean
			: staff.score.mean;
		return { code, staff, customers, gap: reason, lo: reason, hi: reason, reading: reason };
	}
	const { lo, hi } = welchDifference(theirs, own);
	const reading = whenAvailable(lo, (low) =>
		whenAvailable<number, MirrorReading>(hi, (high) =>
			low > 0 ? 'blind-spot' : high < 0 ? 'hidden-strength' : 'no-clear-gap'
		)
	);
	return { code, staff, customers, gap: own.value - theirs.value, lo, hi, reading };
}

/**
 * Employees beside customers: for each subject that both sides were asked about, the means on 0–100, the gap
 * (staff − customers) with Welch's interval, and what it is: a blind spot where the staff clearly rate it higher than
 * customers do, a hidden strength where they clearly rate it lower, else no clear gap (product.md, "Statistics").
 */
export function mirrorOf(staff: readonly ScoredPool[], customers: readonly ScoredPool[]): MirrorRow[] {
	return mirrorPairs.flatMap((pair) => {
		const own = sideOfPair(staff, pair.staff);
		const theirs = own && sideOfPair(customers, pair.customers);
		return own && theirs ? [rowOf(pair, own, theirs)] : [];
	});
}
