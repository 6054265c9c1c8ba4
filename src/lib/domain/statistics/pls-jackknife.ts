import type { Maybe } from '../available.ts';
import { type CentredRows, type ItemMoments, momentsFrom } from './pls-moments.ts';

// The acceleration is a skewness: some hundred groups estimate it as well as all rows one by one.
const mostGroups = 1000;

/**
 * Moments of the data without one row at a time, or without one group of neighbouring rows when
 * there are more than 1000: sums less what was left out, so that a step costs a row and not a pass.
 */
export function* leaveOutMoments(rows: CentredRows): Generator<Maybe<ItemMoments>> {
	const { n, p, values } = rows;
	const all = new Float64Array(p * p);
	const without = new Float64Array(p * p);
	const sums = new Float64Array(p);
	addRows(values, p, 0, n, 1, sums, all);
	const group = Math.ceil(n / mostGroups);
	const allSums = sums.slice();
	for (let start = 0; start < n; start += group) {
		const end = Math.min(n, start + group);
		without.set(all);
		sums.set(allSums);
		addRows(values, p, start, end, -1, sums, without);
		yield momentsFrom(rows, n - (end - start), sums, without);
	}
}

function addRows(
	values: Float64Array,
	p: number,
	start: number,
	end: number,
	sign: number,
	sums: Float64Array,
	products: Float64Array
): void {
	for (let at = start * p; at < end * p; at += p) {
		for (let a = 0; a < p; a++) {
			const x = sign * values[at + a]!;
			sums[a]! += x;
			for (let b = 0; b <= a; b++) products[a * p + b]! += x * values[at + b]!;
		}
	}
}
