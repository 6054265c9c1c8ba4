import { isAvailable } from '#lib/domain/available.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import type { BarsSpec, DistributionSpec } from './spec.ts';
import { hundred, type Told } from './told.ts';

/** Promoters, passives and detractors as one bar of 100 %. */
export function npsDistribution({ report, locale }: Told): DistributionSpec | null {
	if (!isAvailable(report.customers) || !isAvailable(report.customers.nps)) return null;
	const t = reportMessages(locale);
	const { n, promoters, passives, detractors } = report.customers.nps;
	return {
		kind: 'distribution',
		title: t.npsShares,
		summary: [t.chartSummary.customers],
		unit: 'percent',
		categories: [t.detractors, t.passives, t.promoters],
		rows: [
			{ label: t.npsShort, shares: [detractors, passives, promoters].map((count) => (100 * count) / n), n }
		],
		heads: { row: t.measure, n: t.responses }
	};
}

/** Shares of customers that the short form asks for, with their Wilson intervals, in per cent. */
export function customerShares({ report, locale }: Told): BarsSpec | null {
	if (!isAvailable(report.customers)) return null;
	const t = reportMessages(locale);
	const { csat, ces, complaints } = report.customers;
	const rows = [
		{ label: t.csat, share: isAvailable(csat) ? csat.top : csat, tone: 'plain' as const },
		{ label: t.ces, share: isAvailable(ces) ? ces.top : ces, tone: 'plain' as const },
		{ label: t.hadProblem, share: complaints.problem, tone: 'attention' as const },
		{ label: t.complained, share: complaints.complained, tone: 'attention' as const }
	];
	return {
		kind: 'bars',
		title: t.customers,
		summary: [t.chartSummary.customers],
		...hundred,
		unit: 'percent',
		rows: rows.map(({ label, share, tone }) => ({
			label,
			tone,
			value: isAvailable(share) ? 100 * share.share : null,
			interval: isAvailable(share) ? { lo: 100 * share.lo, hi: 100 * share.hi } : null
		})),
		heads: { row: t.measure, value: t.share, interval: t.interval }
	};
}
