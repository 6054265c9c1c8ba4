import type { Told } from '#lib/charts/told.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { reliabilityVerdict } from '#lib/domain/reliability-verdict.ts';
import type { ReportTable } from '#lib/sheets/table.ts';
import { itemsTable, scalesOf, type Scale } from '#lib/sheets/reliability-tables.ts';
import { tellerOf, type Teller } from '#lib/sheets/words.ts';

export interface ScaleRow {
	readonly key: string;
	readonly title: string;
	readonly source: string;
	readonly items: string;
	readonly n: string;
	readonly alpha: string;
	readonly interval: string | null;
	readonly omega: string;
	readonly verdict: string;
	readonly caution: boolean;
	readonly agreement: string;
}

/** What the page of reliability shows. */
export interface ReliabilityView {
	readonly title: string;
	readonly rows: readonly ScaleRow[];
	/** Statements that run against their scale, with its name. */
	readonly suspects: readonly string[];
	/** By scale, statement by statement; scales of one statement have none. */
	readonly tables: readonly { readonly heading: string; readonly table: ReportTable }[];
}

function rowOf(
	{ f, t, common, m }: Teller,
	{ dimension, instrument, items, title, source }: Scale
): ScaleRow {
	const { reliability, agreement, score } = dimension;
	const verdict = reliabilityVerdict(reliability);
	const known = isAvailable(reliability) ? reliability : null;
	const numbers = !isAvailable(score.mean) && score.mean.unavailable === 'not-a-rating-scale';
	const limits = known && isAvailable(known.lo) && isAvailable(known.hi) ? [known.lo, known.hi] : null;
	return {
		key: `${instrument.side} ${instrument.hash} ${dimension.code}`,
		title,
		source: numbers ? m.reliability.of(source, m.reliability.numbers) : source,
		items: f.num(known?.items ?? items.length),
		n: f.num(known?.n ?? dimension.raw.n),
		alpha: isAvailable(reliability)
			? f.num(reliability.alpha, 2)
			: common.unavailable[reliability.unavailable],
		interval: limits ? f.range(limits[0] ?? 0, limits[1] ?? 0, 2) : null,
		omega: known && isAvailable(known.omega) ? f.num(known.omega, 2) : f.missing,
		verdict: t.reliabilityVerdict[verdict],
		caution: verdict === 'poor',
		// Customers need not agree: each speaks of an experience of their own.
		agreement:
			isAvailable(agreement) && instrument.side !== 'customers' ? t.agreement[agreement.label] : f.missing
	};
}

function suspectsOf({ m, item }: Teller, scales: readonly Scale[]): string[] {
	return scales.flatMap(({ dimension: { reliability }, instrument, title }) =>
		isAvailable(reliability)
			? reliability.suspects.map((code) => m.reliability.suspectOf(item(instrument.hash, code), title))
			: []
	);
}

/** The scales of a wave with what can be said of their reliability, in words first. */
export function reliabilityView(told: Told): ReliabilityView {
	const teller = tellerOf(told);
	const scales = scalesOf(told);
	const rows = scales.map((scale) => rowOf(teller, scale));
	const words = teller.m.reliability;
	const judged = scales.filter(({ dimension }) => isAvailable(dimension.reliability));
	const poor = rows.filter((row) => row.caution).map((row) => row.title);
	return {
		title:
			judged.length === 0 ? words.title.none : poor.length > 0 ? words.title.some(poor) : words.title.all,
		rows,
		suspects: suspectsOf(teller, scales),
		tables: scales
			.filter(({ items }) => items.length > 1)
			.map((scale) => ({
				heading: words.of(scale.title, scale.source),
				table: itemsTable(teller, scale)
			}))
	};
}
