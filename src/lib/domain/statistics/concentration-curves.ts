import { type Maybe, unavailable } from '../available.ts';
import { type Numbers, sumOf } from './sums.ts';

export interface CurvePoint {
	/** Part of the customers, 0 … 1. */
	readonly customers: number;
	/** Part of the total they have together; above 1 on a whale curve before the losses come. */
	readonly share: number;
}

function cumulate(ordered: Numbers, total: number): CurvePoint[] {
	const points: CurvePoint[] = [{ customers: 0, share: 0 }];
	let sum = 0;
	for (let i = 0; i < ordered.length; i++) {
		sum += ordered[i]!;
		points.push({ customers: (i + 1) / ordered.length, share: sum / total });
	}
	return points;
}

/** Lorenz curve: cumulative share of revenue of the smallest customers first; (0, 0) … (1, 1). */
export function lorenzCurve(revenues: Numbers): Maybe<CurvePoint[]> {
	if (revenues.length === 0) return unavailable('no-answers');
	const ascending = Float64Array.from(revenues).sort();
	if (!(ascending[0]! >= 0)) return unavailable('not-applicable');
	const total = sumOf(ascending);
	return total > 0 ? cumulate(ascending, total) : unavailable('zero-variance');
}

/** The share at a part of the customers, between the points of a curve. */
export function shareAt(curve: readonly CurvePoint[], customers: number): number {
	const at = Math.max(
		1,
		curve.findIndex((point) => point.customers >= customers - 1e-12)
	);
	const [before, after] = [curve[at - 1]!, curve[at]!];
	const way = (customers - before.customers) / (after.customers - before.customers);
	return before.share + way * (after.share - before.share);
}

/** Whale curve: cumulative share of profit of the most profitable customers first; losses bend it down. */
export function whaleCurve(profits: Numbers): Maybe<CurvePoint[]> {
	if (profits.length === 0) return unavailable('no-answers');
	const descending = Float64Array.from(profits).sort().reverse();
	const total = sumOf(descending);
	return total > 0 ? cumulate(descending, total) : unavailable('not-applicable');
}
