import { isAvailable, isUnavailable, type Maybe, unavailable } from './available.ts';
import { type Dimension, type Item, scaleOf } from './instrument.ts';
import { itemsOfAspect, type PersonScores } from './person-scores.ts';
import { notAsked, type Pool } from './pool.ts';
import type { Agreement, AgreementLabel, Reliability } from './score.ts';
import { averageDeviation, rwgJ, uniformNullVariance } from './statistics/agreement.ts';
import { completeColumns } from './statistics/complete.ts';
import { variance } from './statistics/descriptives.ts';
import { feldtInterval } from './statistics/reliability.ts';
import { type Numbers, sumOf } from './statistics/sums.ts';

/** Alpha is given from so many complete respondents on (instruments.md §4.3, minimum samples). */
export const leastForAlpha = 30;

/** The rating items of a dimension that everybody in the pool was asked. */
function commonItems(pool: Pool, dimension: Dimension): Item[] {
	const items = dimension.aspects.flatMap((aspect) => itemsOfAspect(pool.instrument, pool, aspect.code));
	return items.filter((item) => !pool.columns.get(item.code)?.includes(notAsked));
}

/**
 * Cronbach's alpha of a dimension with Feldt's interval, from the keyed answers of those who rated every item that
 * was put to all. 'too-few' below 30 of them or for a single item.
 */
export function reliabilityOf(pool: Pool, persons: PersonScores, dimension: Dimension): Maybe<Reliability> {
	const items = commonItems(pool, dimension);
	if (items.length < 2) return unavailable('too-few', 2);
	const columns = items.map((item) => persons.items.get(item.code) ?? new Float64Array(pool.n));
	const complete = completeColumns(columns);
	const n = complete[0]?.length ?? 0;
	if (n < leastForAlpha) return unavailable('too-few', leastForAlpha);
	const alpha = alphaOf(complete, n);
	if (isUnavailable(alpha)) return alpha;
	return { n, items: items.length, alpha, ...feldtInterval(alpha, items.length, n) };
}

/**
 * k/(k − 1)·(1 − Σ variances/variance of the sum). `reliability` gives the same and a factor model besides, which
 * takes a hundred times as long and which no report shows.
 */
function alphaOf(columns: readonly Numbers[], n: number): Maybe {
	const k = columns.length;
	const sums = new Float64Array(n);
	for (const column of columns)
		for (let row = 0; row < n; row++) sums[row] = (sums[row] ?? 0) + (column[row] ?? 0);
	const total = variance(sums);
	const parts = columns.map((column) => variance(column)).filter(isAvailable);
	if (isUnavailable(total)) return total;
	return total > 0 ? (k / (k - 1)) * (1 - sumOf(parts) / total) : unavailable('zero-variance');
}

/** LeBreton and Senter (2008): ≤ .30 lack, ≤ .50 weak, ≤ .70 moderate, ≤ .90 strong. */
export const agreementLabelOf = (rwg: number): AgreementLabel =>
	rwg <= 0.3 ? 'lack' : rwg <= 0.5 ? 'weak' : rwg <= 0.7 ? 'moderate' : rwg <= 0.9 ? 'strong' : 'very-strong';

/**
 * Agreement of the respondents about a dimension: r_wg(J) against the uniform null and AD_M in scale points
 * (instruments.md §4.3), over those who rated every item that was put to all. 'not-applicable' where the items do not
 * share one scale length; 'hidden' below the threshold.
 */
export function agreementOf(pool: Pool, persons: PersonScores, dimension: Dimension): Maybe<Agreement> {
	const items = commonItems(pool, dimension);
	const lengths = new Set(
		items.map((item) => {
			const scale = scaleOf(pool.instrument, item);
			return scale.max - scale.min + 1;
		})
	);
	const [points] = lengths;
	if (points === undefined) return unavailable('not-asked');
	if (lengths.size > 1) return unavailable('not-applicable');
	const inPoints = items.map((item) =>
		(persons.items.get(item.code) ?? new Float64Array(pool.n)).map((value) => (value * (points - 1)) / 100)
	);
	const complete = completeColumns(inPoints);
	const n = complete[0]?.length ?? 0;
	if (n < pool.threshold) return n === 0 ? unavailable('no-answers') : unavailable('hidden');
	const rwg = rwgJ(complete, uniformNullVariance(points));
	if (isUnavailable(rwg)) return rwg;
	return { n, rwg, averageDeviation: averageDeviation(complete), label: agreementLabelOf(rwg) };
}
