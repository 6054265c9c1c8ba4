import { type Numbers, sumOf } from './sums.ts';

export interface RevenueLeft {
	/** How many of the largest customers leave. */
	readonly leaving: number;
	/** Revenue (or margin) that stays, in the unit of the input. */
	readonly left: number;
	/** Lost revenue, same unit. */
	readonly lost: number;
}

/** Stress test: what stays when the 1, 3 or 5 largest customers leave (instruments.md §6.2). */
export function revenueLeft(revenues: Numbers, leaving: readonly number[] = [1, 3, 5]): RevenueLeft[] {
	const descending = Float64Array.from(revenues).sort().reverse();
	const total = sumOf(descending);
	return leaving.map((k) => {
		const lost = sumOf(descending.subarray(0, k));
		return { leaving: k, left: total - lost, lost };
	});
}
