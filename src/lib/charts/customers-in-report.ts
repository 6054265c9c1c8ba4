import { isAvailable, isUnavailable, orNull } from '#lib/domain/available.ts';
import type { PrintedCustomers } from '#lib/domain/key-customers/printed.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { keyCustomerWords } from '#lib/i18n/key-customers.ts';
import { printing } from '#lib/i18n/money.ts';
import { lorenzSpec } from './from-key-customers.ts';
import type { TrendSpec } from './spec.ts';

/** A table of words and printed figures; the first column names the row. */
export interface CustomerTable {
	readonly title: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** What a report tells of the key customers, in one language: the same on paper and on the shared page. */
export interface ToldCustomerFigures {
	readonly name: string;
	readonly title: string;
	readonly lead: string;
	readonly sentences: readonly string[];
	readonly chart: TrendSpec | null;
	readonly tables: readonly CustomerTable[];
	readonly notes: readonly string[];
}

/** Puts the figures of the key customers into words. Nobody is named in them. */
export function tellCustomers(customers: PrintedCustomers, locale: Locale): ToldCustomerFigures {
	const t = keyCustomerWords(locale);
	const f = formatter(locale);
	const { amount, money, cell } = printing(f, customers.currency);
	const { concentration, satisfaction, equity, losses, plan } = customers;
	const { top, pareto, giniCorrected, effective, herfindahl, ratios } = concentration;
	const part = (share: number) => f.pct(100 * share, 0);
	const share = (value: (typeof ratios)[number]['share'] | undefined) =>
		value === undefined ? f.missing : cell(value, (known) => f.pct(100 * known, 1));
	const { assumptions, limits, satisfiedFrom } = plan;
	const { weighted, mean, atRisk } = satisfaction;
	const sentences = [
		isAvailable(top) && t.top(top.count, part(top.share)),
		isAvailable(effective) &&
			isAvailable(herfindahl) &&
			t.effective(f.num(effective, 1), f.num(herfindahl, 3)),
		isAvailable(giniCorrected) && t.gini(f.num(giniCorrected, 2)),
		customers.all > customers.counted && t.notCounted(customers.all - customers.counted),
		isAvailable(mean) && isAvailable(weighted) && t.weighted(f.num(mean, 0), f.num(weighted, 0)),
		isAvailable(atRisk) && t.atRisk(atRisk.count, atRisk.asked, money(atRisk.revenue)),
		isAvailable(losses) && t.losses(losses.count, money(-losses.sum), losses.known),
		isAvailable(equity.sum) &&
			`${t.equity(money(equity.sum), equity.known, customers.all)} ${t.formula(assumptions.first, assumptions.periods, f.pct(100 * assumptions.discount, 1))}`
	];
	const placed = customers.grid.filter(({ action, count }) => count > 0 && action !== 'unknown');
	return {
		name: t.title,
		title: isUnavailable(pareto) ? t.title : t.titlePareto(pareto.count, part(pareto.share), part(0.8)),
		lead: t.lead(customers.all, customers.period && f.isolate(customers.period), customers.savedOn),
		sentences: sentences.filter((sentence) => typeof sentence === 'string'),
		chart: lorenzSpec(customers, locale),
		tables: [
			{
				title: t.classesTable,
				heads: [t.class, t.count, t.share, t.satisfaction],
				rows: customers.classes.map((row) => [
					row.class,
					f.num(row.count),
					share(row.share),
					cell(row.satisfaction, (value) => f.num(value, 0))
				])
			},
			{
				title: t.stressTable,
				heads: [t.leaving, t.their, t.left],
				rows: customers.stress.map(({ leaving, left }) => [
					t.largest(leaving),
					share(ratios.find(({ k }) => k === leaving)?.share),
					amount(left)
				])
			},
			{
				title: t.gridTable,
				heads: [t.action, t.count, t.share, t.about],
				rows: placed.map((row) => [
					t.actions[row.action],
					f.num(row.count),
					share(row.share),
					t.actionTexts[row.action]
				])
			}
		].filter(({ rows }) => rows.length > 0),
		notes: [
			t.classesNote(f.pct(100 * limits.a), f.pct(100 * limits.b)),
			...(placed.length > 0 ? [t.gridLead(f.num(satisfiedFrom))] : []),
			...(orNull(equity.sum) !== null && assumptions.discount < 0 ? [t.negativeRate] : []),
			t.nameless
		]
	};
}
