import { isAvailable } from '../available.ts';
import { highNeed, highReadiness } from '../need.ts';
import type { Report } from '../report.ts';
import type { Localized } from '../text.ts';
import type { Held } from './held.ts';
import { figureOfScore, type Interval, intervalOf, plain } from './intervals.ts';
import type { ChangeCondition, PromotersCondition, QuadrantCondition, ShareCondition } from './rule.ts';

const titles = {
	problem: { fa: 'مشتریانی که مشکل داشته‌اند', en: 'Customers who had a problem' },
	complained: { fa: 'مشتریانی که مشکل را گفته‌اند', en: 'Customers who told of their problem' },
	handled: { fa: 'مشتریان راضی از رسیدگی', en: 'Customers satisfied with the handling' },
	promoters: { fa: 'توصیه به دیگران', en: 'Recommendation' },
	quadrant: { fa: 'ضرورت و آمادگی', en: 'Need and readiness' },
	index: { fa: 'شاخص آمادگی', en: 'Readiness index' },
	satisfaction: { fa: 'رضایت مشتری', en: 'Customer satisfaction' }
} as const satisfies Record<string, Localized>;

function share({ customers }: Report, { share: code, is, bound }: ShareCondition): Held | null {
	if (!isAvailable(customers)) return null;
	const { complaints } = customers;
	const found =
		code === 'handled'
			? isAvailable(complaints.handled)
				? complaints.handled.top
				: complaints.handled
			: complaints[code];
	if (!isAvailable(found)) return null;
	const { share: value, lo, hi, n } = found;
	if (is === 'below' ? hi >= bound : lo <= bound) return null;
	return {
		certainty: 'clear',
		title: titles[code],
		figures: [plain('share', code, value, { lo, hi, n })],
		importance: 1,
		gap: 100 * Math.abs(value - bound)
	};
}

function promoters({ customers }: Report, { is }: PromotersCondition): Held | null {
	if (!isAvailable(customers) || !isAvailable(customers.nps)) return null;
	const { value, lo, hi, n } = customers.nps;
	if (is === 'more' ? lo <= 0 : hi >= 0) return null;
	return {
		certainty: 'clear',
		title: titles.promoters,
		figures: [plain('nps', 'nps', value, { lo, hi, n })],
		importance: 1,
		// −100 … 100 is twice as wide as 0 … 100.
		gap: Math.abs(value) / 2
	};
}

/** Both intervals must lie on one side of their bounds, 50 for need and 60 for readiness. */
function quadrant({ need, readiness }: Report, { is }: QuadrantCondition): Held | null {
	if (!isAvailable(need) || !isAvailable(readiness)) return null;
	const [wanted, there] = [intervalOf(need.need), intervalOf(readiness.index)];
	if (!wanted || !there) return null;
	const sideOf = ({ lo, hi }: Interval, bound: number): 'high' | 'low' | null =>
		lo === null || hi === null ? null : lo >= bound ? 'high' : hi < bound ? 'low' : null;
	const [n, r] = [sideOf(wanted, highNeed), sideOf(there, highReadiness)];
	if (n === null || r === null) return null;
	const quadrants = {
		high: { high: 'operate', low: 'build' },
		low: { high: 'surplus', low: 'light' }
	} as const;
	if (quadrants[n][r] !== is) return null;
	return {
		certainty: 'clear',
		title: titles.quadrant,
		figures: [
			figureOfScore(need.need, { hash: null, code: 'need' }),
			figureOfScore(readiness.index, { hash: null, code: 'index' })
		].filter((figure) => figure !== null),
		importance: 0.5,
		gap: Math.abs(there.value - highReadiness)
	};
}

function changed({ change }: Report, { measure, is }: ChangeCondition): Held | null {
	if (!isAvailable(change)) return null;
	const row = change.rows.find((r) => r.measure === measure && r.dimension === '');
	if (!row || !isAvailable(row.lo) || !isAvailable(row.hi)) return null;
	if (is === 'risen' ? row.lo <= 0 : row.hi >= 0) return null;
	return {
		certainty: 'clear',
		title: titles[measure],
		figures: [
			plain('difference', measure, row.difference, { lo: row.lo, hi: row.hi }),
			plain('score', measure, row.before, { side: 'before' }),
			plain('score', measure, row.after, { side: 'after' })
		],
		importance: 1,
		gap: Math.abs(row.difference)
	};
}

/** Conditions about figures of the report that belong to no dimension: customers, need, the wave before. */
export function aboutCustomers(
	report: Report,
	condition: ShareCondition | PromotersCondition | QuadrantCondition | ChangeCondition
): Held | null {
	switch (condition.when) {
		case 'share':
			return share(report, condition);
		case 'promoters':
			return promoters(report, condition);
		case 'quadrant':
			return quadrant(report, condition);
		case 'changed':
			return changed(report, condition);
	}
}
