import { isUnavailable, orNull } from '#lib/domain/available.ts';
import type { KeyCustomerAnalysis } from '#lib/domain/key-customers/analysis.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { customerName, keyCustomerWords } from '#lib/i18n/key-customers.ts';
import type { ParetoSpec, TrendSpec } from './spec.ts';

/** So many customers have a row of their own; all others share one. */
const shown = 15;
const longestLabel = 44;

const short = (name: string): string =>
	name.length > longestLabel ? `${name.slice(0, longestLabel).trimEnd()}…` : name;

/** The Pareto chart of a list of customers; null where nobody has revenue. */
export function paretoSpec(analysis: KeyCustomerAnalysis, locale: Locale): ParetoSpec | null {
	const t = keyCustomerWords(locale);
	const counted = analysis.rows.slice(0, analysis.counted);
	if (counted.length === 0) return null;
	const percent = (row: (typeof counted)[number] | undefined) => 100 * ((row && orNull(row.cumulative)) ?? 0);
	// One row more is better than a row for «all others» that is one customer.
	const own = counted.length <= shown + 1 ? counted : counted.slice(0, shown);
	const rest = counted.length - own.length;
	const before = percent(own.at(-1));
	return {
		kind: 'pareto',
		title: t.paretoChart,
		summary: [t.paretoSummary],
		digits: 1,
		rows: [
			...own.map((row) => ({
				label: short(customerName(row, locale)),
				share: 100 * (orNull(row.share) ?? 0),
				cumulative: Math.min(100, percent(row))
			})),
			...(rest > 0
				? [{ label: t.others(rest), share: 100 - before, cumulative: 100, tone: 'quiet' as const }]
				: [])
		],
		threshold: { value: 80, label: formatter(locale).pct(80) },
		heads: { row: t.name, share: t.share, cumulative: t.cumulative }
	};
}

/** How unevenly revenue is spread: the Lorenz curve beside the line on which all bring the same; null for a few customers. */
export function lorenzSpec(
	{ concentration }: Pick<KeyCustomerAnalysis, 'concentration'>,
	locale: Locale
): TrendSpec | null {
	const { lorenz } = concentration;
	if (isUnavailable(lorenz)) return null;
	const t = keyCustomerWords(locale);
	const f = formatter(locale);
	return {
		kind: 'trend',
		title: t.lorenzChart,
		summary: [t.lorenzSummary],
		unit: 'percent',
		digits: 1,
		min: 0,
		max: 100,
		step: 20,
		points: lorenz.map(({ customers }) => f.pct(100 * customers)),
		series: [
			{ label: t.lorenzEqual, style: 'earlier', values: lorenz.map(({ customers }) => 100 * customers) },
			{ label: t.share, style: 'main', values: lorenz.map(({ share }) => 100 * share) }
		],
		heads: { row: t.lorenzRow }
	};
}
