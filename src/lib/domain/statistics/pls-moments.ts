import { type Maybe, unavailable } from '../available.ts';
import type { PlsRows } from './pls-rows.ts';

/** What PLS needs to know of the items: everything else follows from these. */
export interface ItemMoments {
	readonly n: number;
	readonly means: Float64Array;
	/** Standard deviations, divisor n − 1. */
	readonly sds: Float64Array;
	/** p × p, row after row. */
	readonly correlation: Float64Array;
}

/** Rows less the column means: sums of products about these lose no digits, whatever rows are drawn. */
export interface CentredRows extends PlsRows {
	readonly means: Float64Array;
	/** Variances of the full data: what «does not vary» is measured against. */
	readonly variances: Float64Array;
}

export function centreRows({ n, p, values }: PlsRows): CentredRows {
	const means = new Float64Array(p);
	for (let at = 0; at < values.length; at++) means[at % p]! += values[at]! / n;
	const centred = new Float64Array(values.length);
	const variances = new Float64Array(p);
	for (let at = 0; at < values.length; at++) {
		const d = values[at]! - means[at % p]!;
		centred[at] = d;
		variances[at % p]! += (d * d) / (n - 1);
	}
	return { n, p, values: centred, means, variances };
}

// The rounding of a constant column leaves a variance of about 1e-30.
const constantBelow = 1e-20;

/**
 * Means, standard deviations and correlations in which row i counts `counts[i]` times (a bootstrap
 * draw), or once. 'zero-variance' when an item is the same in all rows that count.
 */
export function itemMoments(rows: CentredRows, counts?: ArrayLike<number>): Maybe<ItemMoments> {
	const { n, p, values } = rows;
	const products = new Float64Array(p * p);
	const sums = new Float64Array(p);
	let total = 0;
	for (let i = 0, at = 0; i < n; i++, at += p) {
		const count = counts === undefined ? 1 : counts[i]!;
		if (count === 0) continue;
		total += count;
		for (let a = 0; a < p; a++) {
			const x = count * values[at + a]!;
			sums[a]! += x;
			const row = a * p;
			for (let b = 0; b <= a; b++) products[row + b]! += x * values[at + b]!;
		}
	}
	return momentsFrom(rows, total, sums, products);
}

/** Moments from sums and products (lower triangle) about the means of the full data. */
export function momentsFrom(
	rows: CentredRows,
	total: number,
	sums: Float64Array,
	products: Float64Array
): Maybe<ItemMoments> {
	const { p } = rows;
	if (total < 2) return unavailable(total === 0 ? 'no-answers' : 'too-few', total === 0 ? undefined : 2);
	const means = new Float64Array(p);
	const sds = new Float64Array(p);
	for (let a = 0; a < p; a++) {
		const variance = (products[a * p + a]! - (sums[a]! * sums[a]!) / total) / (total - 1);
		const scale = Math.max(rows.means[a]! * rows.means[a]!, rows.variances[a]!);
		if (!(variance > constantBelow * scale)) return unavailable('zero-variance');
		means[a] = rows.means[a]! + sums[a]! / total;
		sds[a] = Math.sqrt(variance);
	}
	const correlation = new Float64Array(p * p);
	for (let a = 0; a < p; a++) {
		correlation[a * p + a] = 1;
		for (let b = 0; b < a; b++) {
			const covariance = (products[a * p + b]! - (sums[a]! * sums[b]!) / total) / (total - 1);
			correlation[a * p + b] = correlation[b * p + a] = covariance / (sds[a]! * sds[b]!);
		}
	}
	return { n: total, means, sds, correlation };
}
