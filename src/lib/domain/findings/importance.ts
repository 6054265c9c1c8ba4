import { isAvailable } from '../available.ts';
import type { DimensionRole } from '../instrument.ts';
import type { Report } from '../report.ts';
import type { Scored } from './evidence-of.ts';

/**
 * How much a point counts by what is measured, a convention of this product: factors, risks and what customers
 * experience fully; results, safeguards and the audit somewhat less, since they are seen through the factors; other
 * constructs and the context, which nobody in the organization can move at once, less.
 */
const byRole: Readonly<Record<DimensionRole, number>> = {
	factor: 1,
	risk: 1,
	experience: 1,
	success: 0.8,
	safeguard: 0.8,
	audit: 0.8,
	construct: 0.7,
	need: 0.5
};

export interface Effect {
	readonly target: string;
	readonly value: number;
	readonly lo: number;
	readonly hi: number;
	readonly n: number;
}

/** The largest total effect of a construct on an outcome whose interval lies above 0; null without one. */
export function clearEffect({ model }: Report, construct: string): Effect | null {
	if (!('maps' in model)) return null;
	const clear = model.maps.flatMap(({ target, points }) =>
		points.flatMap(({ construct: code, importance, lo, hi }) =>
			code === construct && isAvailable(importance) && isAvailable(lo) && isAvailable(hi) && lo > 0
				? [{ target, value: importance, lo, hi, n: model.n }]
				: []
		)
	);
	return clear.sort((a, b) => b.value - a.value || (a.target < b.target ? -1 : 1))[0] ?? null;
}

/** The share of a dimension in what explains the satisfaction of customers, 0–1; 0 where it is not known. */
function shareAsDriver({ customers }: Report, { hash, dimension }: Scored): number {
	const drivers = isAvailable(customers) ? customers.drivers : undefined;
	if (!drivers || !isAvailable(drivers) || drivers.instrument.hash !== hash) return 0;
	return drivers.drivers.find(({ code }) => code === dimension)?.share ?? 0;
}

/**
 * Importance of a scored subject: what its role counts × its weight in the index relative to equal weights (1 outside
 * the index) × (1 + its clear total effect on success, or its share as a driver of satisfaction). An aspect has the
 * importance of its dimension.
 */
export function importanceOf(report: Report, scored: Scored): number {
	const { role, hash, side, dimension } = scored;
	const { readiness } = report;
	const factors =
		isAvailable(readiness) && readiness.instrument.hash === hash && side === 'staff' ? readiness.factors : [];
	const weight = factors.find((f) => f.code === dimension)?.weight ?? 0;
	const relative = weight > 0 ? weight * factors.length : 1;
	const driving = clearEffect(report, dimension)?.value ?? shareAsDriver(report, scored);
	return byRole[role] * relative * (1 + driving);
}
