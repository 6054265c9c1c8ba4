import { orNull } from '#lib/domain/available.ts';
import { byteOrderMark, csvCell } from '#lib/domain/exports/csv.ts';
import { relationSides } from '#lib/domain/key-customers/customer.ts';
import type { Locale } from '#lib/domain/text.ts';
import { customerName, keyCustomerWords } from '#lib/i18n/key-customers.ts';
import type { SavedList } from '#lib/server/services/customers/key-customers.ts';

/** Enough for every use, and no tail of binary fractions. */
const tidy = (value: number): string => String(Number(value.toPrecision(12)));

type Cell = string | number | null;
const recordOf = (cells: readonly Cell[]): string =>
	`${cells.map((cell) => (cell === null ? '' : typeof cell === 'number' ? tidy(cell) : csvCell(cell))).join(',')}\r\n`;

/** All customers with what was computed of each, as CSV that spreadsheets open; `coded`: without their names. */
export function customerTable({ analysis, currency }: SavedList, locale: Locale, coded: boolean): string {
	const t = keyCustomerWords(locale);
	const money = (head: string) => (currency === 'other' ? head : `${head} (${t.list.currencies[currency]})`);
	const percent = (value: number | null) => (value === null ? null : 100 * value);
	const head = [
		t.rank,
		t.name,
		money(t.revenue),
		t.csv.percent(t.share),
		t.csv.percent(t.cumulative),
		t.class,
		money(t.csv.profit),
		t.csv.profitFrom,
		t.csv.purchases,
		t.csv.percent(t.csv.retention),
		t.csv.retentionFrom,
		t.satisfaction,
		...relationSides.map((side) => t.sides[side]),
		money(t.lifetime),
		t.action,
		t.csv.basis
	];
	const rows = analysis.rows.map(({ customer, rank, share, cumulative, lifetime, place, ...row }): Cell[] => [
		rank,
		coded ? t.csv.code(rank) : customerName({ customer, rank }, locale),
		customer.revenue,
		percent(orNull(share)),
		percent(orNull(cumulative)),
		row.class,
		customer.profit,
		t.basis[lifetime.profit],
		customer.purchases,
		percent(customer.retention),
		t.basis[lifetime.retention],
		customer.satisfaction,
		...relationSides.map((side) => {
			const relation = customer[side];
			return relation === null ? null : t.relationNames[relation];
		}),
		orNull(lifetime.value),
		t.actions[place.action],
		place.action === 'unknown' ? null : place.byValueAlone ? t.valueAlone : t.csv.full
	]);
	return byteOrderMark + [head, ...rows].map(recordOf).join('');
}
