import { isAvailable, isUnavailable, type Maybe, unavailable, whenAvailable } from './available.ts';
import { type Dimension, type Item, scaleOf } from './instrument.ts';
import { countedAspects, type PersonScores } from './person-scores.ts';
import { notAsked, type Pool } from './pool.ts';
import type { Agreement, AgreementLabel, ItemConsistency, Reliability } from './score.ts';
import { averageDeviation, rwgJ, uniformNullVariance } from './statistics/agreement.ts';
import type { Limits } from './statistics/bca-limits.ts';
import { completeColumns } from './statistics/complete.ts';
import type { Frequencies } from './statistics/frequencies.ts';
import { fisherInterval } from './statistics/correlation.ts';
import { reliabilityOfComplete } from './statistics/reliability.ts';

/** Alpha is given from so many complete respondents on (instruments.md §4.3, minimum samples). */
export const leastForAlpha = 30;

/** The items of a dimension that count in its score and that everybody in the pool was asked. */
function commonItems(pool: Pool, dimension: Dimension): Item[] {
	const items = countedAspects(pool, dimension).aspects.flatMap((aspect) => aspect.items);
	return items.filter(({ code }) => {
		const numbers = pool.numbers.get(code);
		return numbers ? !numbers.includes(-Infinity) : !pool.columns.get(code)?.includes(notAsked);
	});
}

/** The items of a dimension that run against the others: the interval of their item–total correlation lies below 0. */
function suspectsOf(items: readonly ItemConsistency[], n: number): string[] {
	return items
		.filter(({ itemTotal }) => {
			const interval = whenAvailable<number, Limits>(itemTotal, (r) => fisherInterval(r, n));
			return isAvailable(interval) && interval.hi < 0;
		})
		.map((item) => item.code);
}

/** Items of a dimension that were put to all, and the columns of those who answered every one of them. */
interface CompleteItems {
	readonly items: readonly Item[];
	/** Keyed 0–100, or the numbers as answered. */
	readonly columns: readonly Float64Array[];
	/** Of ratings how often each point was given; of numbers nothing. */
	readonly points: readonly Frequencies[];
	readonly n: number;
}

function completeItems(pool: Pool, persons: PersonScores, dimension: Dimension): CompleteItems {
	const items = commonItems(pool, dimension);
	// Either all of them are numbers or none is.
	const numbers = items.flatMap(({ code }) => pool.numbers.get(code) ?? []);
	const { columns, points } =
		numbers.length > 0
			? { columns: completeColumns(numbers), points: [] }
			: persons.items.complete(items.map((item) => item.code));
	return { items, columns, points, n: columns[0]?.length ?? 0 };
}

/**
 * Internal consistency of a dimension from the keyed answers of those who answered every item that was put to all:
 * Cronbach's alpha with Feldt's interval, omega, and what each item does to it. 'too-few' below 30 of them or for a
 * single item, 'hidden' below the threshold.
 */
function reliabilityOf(pool: Pool, { items, columns, n }: CompleteItems): Maybe<Reliability> {
	if (items.length < 2) return unavailable('too-few', 2);
	if (n < leastForAlpha) return unavailable('too-few', leastForAlpha);
	if (n < pool.threshold) return unavailable('hidden');
	const { alpha, interval, factor, averageCorrelation, items: found } = reliabilityOfComplete(columns);
	if (isUnavailable(alpha)) return alpha;
	const none = unavailable('too-few', 3);
	const byItem = items.map(({ code }, i) => {
		const own = found[i];
		return { code, itemTotal: own?.itemTotal ?? none, alphaWithout: own?.alphaWithout ?? none };
	});
	return {
		n,
		items: items.length,
		alpha,
		lo: whenAvailable(interval, (limits) => limits.lo),
		hi: whenAvailable(interval, (limits) => limits.hi),
		omega: whenAvailable(factor, (one) => one.omega),
		averageCorrelation,
		byItem,
		suspects: suspectsOf(byItem, n)
	};
}

/** LeBreton and Senter (2008): ≤ .30 lack, ≤ .50 weak, ≤ .70 moderate, ≤ .90 strong. */
export const agreementLabelOf = (rwg: number): AgreementLabel =>
	rwg <= 0.3 ? 'lack' : rwg <= 0.5 ? 'weak' : rwg <= 0.7 ? 'moderate' : rwg <= 0.9 ? 'strong' : 'very-strong';

/**
 * Agreement of the respondents about a dimension: r_wg(J) against the uniform null and AD_M in scale points
 * (instruments.md §4.3), over those who rated every item that was put to all. 'not-applicable' where the items do not
 * share one scale length, 'not-a-rating-scale' for numbers; 'hidden' below the threshold.
 */
function agreementOf(pool: Pool, { items, points: given, n }: CompleteItems): Maybe<Agreement> {
	if (items.some((item) => item.kind === 'number')) return unavailable('not-a-rating-scale');
	const lengths = new Set(
		items.map((item) => {
			const scale = scaleOf(pool.instrument, item);
			return scale.max - scale.min + 1;
		})
	);
	const [points] = lengths;
	if (points === undefined) return unavailable('not-asked');
	if (lengths.size > 1) return unavailable('not-applicable');
	if (n < pool.threshold) return n === 0 ? unavailable('no-answers') : unavailable('hidden');
	// How far answers lie apart is the same from either end of the scale: nothing is keyed.
	const rwg = rwgJ(given, uniformNullVariance(points));
	if (isUnavailable(rwg)) return rwg;
	return { n, rwg, averageDeviation: averageDeviation(given), label: agreementLabelOf(rwg) };
}

/** How well the items of a dimension hang together, and how well the respondents agree about it. */
export function scaleQuality(
	pool: Pool,
	persons: PersonScores,
	dimension: Dimension
): { readonly reliability: Maybe<Reliability>; readonly agreement: Maybe<Agreement> } {
	const complete = completeItems(pool, persons, dimension);
	const reliability = reliabilityOf(pool, complete);
	return { reliability, agreement: agreementOf(pool, complete) };
}
