import { type Maybe, unavailable } from '../available.ts';
import { type Numbers, sumOf } from './sums.ts';

/*
 * How unevenly revenue is spread over customers (instruments.md §6.2). Every function takes one
 * number a customer, none of them negative: returns and credit notes are listed apart by `splitRevenues`.
 */

// 0.28 of 25 is 7.000000000000001 in binary: a share is compared with a little slack.
const slack = 1e-9;

export interface SplitRevenues<T> {
	/** Customers with revenue above 0: what concentration is computed of. */
	readonly counted: T[];
	/** Customers with no revenue, or with more returned than bought. */
	readonly apart: T[];
}

/** Customers with positive revenue, and those to list apart (instruments.md §6.2). */
export function splitRevenues<T extends { readonly revenue: number }>(
	customers: readonly T[]
): SplitRevenues<T> {
	return {
		counted: customers.filter((customer) => customer.revenue > 0),
		apart: customers.filter((customer) => !(customer.revenue > 0))
	};
}

/** Why there is no concentration of these numbers, or undefined when there is one. */
function refusal(values: Numbers) {
	if (values.length === 0) return unavailable('no-answers');
	for (let i = 0; i < values.length; i++) if (!(values[i]! >= 0)) return unavailable('not-applicable');
	return sumOf(values) > 0 ? undefined : unavailable('zero-variance');
}

const descending = (values: Numbers) => Float64Array.from(values).sort().reverse();

/** Gini coefficient Σ(2i − n − 1)·x₍ᵢ₎/(n·Σx), x ascending: 0 all equal … (n − 1)/n one has all. */
export function gini(values: Numbers): Maybe {
	const why = refusal(values);
	if (why) return why;
	const n = values.length;
	const ascending = Float64Array.from(values).sort();
	let weighted = 0;
	for (let i = 0; i < n; i++) weighted += (2 * (i + 1) - n - 1) * ascending[i]!;
	// Of equal amounts the sum is nothing but rounding, on either side of 0.
	return Math.max(0, weighted) / (n * sumOf(ascending));
}

/** Gini·n/(n − 1): 1 when one customer has all, whatever n. Needs two customers. */
export function giniCorrected(values: Numbers): Maybe {
	const plain = gini(values);
	if (typeof plain !== 'number') return plain;
	return values.length < 2 ? unavailable('too-few', 2) : (plain * values.length) / (values.length - 1);
}

/** Herfindahl–Hirschman index Σs², s = share of a customer: 1/n … 1 (times 10 000 in some reports). */
export function herfindahl(values: Numbers): Maybe {
	const why = refusal(values);
	if (why) return why;
	const total = sumOf(values);
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += (values[i]! / total) ** 2;
	return sum;
}

/** 1/HHI: how many equal customers would be as concentrated. */
export function effectiveCustomers(values: Numbers): Maybe {
	const index = herfindahl(values);
	return typeof index === 'number' ? 1 / index : index;
}

/** CRk: share (0 … 1) of the k largest customers; 1 when there are no more than k. */
export function concentrationRatio(values: Numbers, k: number): Maybe {
	const why = refusal(values);
	return why ?? sumOf(descending(values).subarray(0, k)) / sumOf(values);
}

export interface TopShare {
	/** ⌈share·n⌉ customers. */
	readonly count: number;
	/** Their part of the total, 0 … 1. */
	readonly share: number;
}

/** What the ⌈share·n⌉ largest customers have of the total, e.g. of the top 20 %. */
export function topShare(values: Numbers, share: number): Maybe<TopShare> {
	const why = refusal(values);
	if (why) return why;
	const count = Math.min(values.length, Math.max(0, Math.ceil(share * values.length - slack)));
	return { count, share: sumOf(descending(values).subarray(0, count)) / sumOf(values) };
}

export interface ParetoPoint {
	/** The fewest customers, largest first, that reach the share of revenue. */
	readonly count: number;
	/** Part of all customers, 0 … 1. */
	readonly share: number;
}

/** «80 % of revenue comes from x % of customers»: the true Pareto point for a share of revenue. */
export function paretoPoint(values: Numbers, shareOfRevenue = 0.8): Maybe<ParetoPoint> {
	const why = refusal(values);
	if (why) return why;
	const largest = descending(values);
	const goal = shareOfRevenue * sumOf(largest) * (1 - slack);
	let count = 0;
	for (let sum = 0; count < largest.length && sum < goal; count++) sum += largest[count]!;
	return { count, share: count / largest.length };
}
