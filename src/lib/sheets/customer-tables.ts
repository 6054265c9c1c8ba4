import type { Told } from '#lib/charts/told.ts';
import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { Share, TopBox } from '#lib/domain/customers.ts';
import type { Score } from '#lib/domain/score.ts';
import { dimensionTitle } from '#lib/domain/titles.ts';
import { sheetMessages } from '#lib/i18n/sheets.ts';
import { type Cell, number, type ReportTable, text } from './table.ts';
import { tellerOf } from './words.ts';

/** What customers report, one figure a row; shares in per cent. */
export function customerTable(told: Told): ReportTable {
	const { customers } = told.report;
	const { t, figure } = tellerOf(told);
	const s = sheetMessages(told.locale);
	const { head } = s;
	const table = (rows: Cell[][]): ReportTable => ({
		code: 'customers',
		title: s.table.customers,
		columns: [
			text(head.measure),
			number(head.n),
			number(head.value, 1),
			number(head.lo, 1),
			number(head.hi, 1)
		],
		rows,
		notes: []
	});
	if (!isAvailable(customers)) return table([]);

	const none = (name: string, reason: Maybe): Cell[] => [name, null, figure(reason), null, null];
	const score = (name: string, value: Maybe<Score>): Cell[] =>
		isAvailable(value)
			? [name, value.n, figure(value.mean), figure(value.lo), figure(value.hi)]
			: none(name, value);
	const share = (name: string, value: Maybe<Share>): Cell[] =>
		isAvailable(value)
			? [name, value.n, 100 * value.share, 100 * value.lo, 100 * value.hi]
			: none(name, value);
	const top = (name: string, value: Maybe<TopBox>): Cell[] =>
		share(name, isAvailable(value) ? value.top : value);
	const { nps, complaints, kinds, drivers } = customers;
	const inPercent = (part: number) => 100 * part;
	const titleOf = (hash: string, code: string) => dimensionTitle(told.instruments, hash, code)[told.locale];
	const { silentPerComplaint: silent, told: heard } = complaints;
	return table([
		score(t.satisfaction, customers.satisfaction),
		isAvailable(nps) ? [t.nps, nps.n, nps.value, nps.lo, nps.hi] : none(t.nps, nps),
		...(isAvailable(nps)
			? (['promoters', 'passives', 'detractors'] as const).map((group): Cell[] => [
					t[group],
					nps.n,
					(100 * nps[group]) / nps.n,
					null,
					null
				])
			: []),
		top(`${t.csat} (${t.csatNote})`, customers.csat),
		top(`${t.ces} (${t.cesNote})`, customers.ces),
		share(t.hadProblem, complaints.problem),
		share(t.complained, complaints.complained),
		isAvailable(silent)
			? [t.silentPerComplaint, null, silent.ratio, silent.lo, figure(silent.hi)]
			: none(t.silentPerComplaint, silent),
		isAvailable(heard) ? [s.customer.told, heard.n, heard.mean, null, null] : none(s.customer.told, heard),
		top(s.customer.handled, complaints.handled),
		...(isAvailable(kinds)
			? [score(s.customer.functional, kinds.functional), score(s.customer.psychological, kinds.psychological)]
			: []),
		...(drivers && isAvailable(drivers)
			? [
					[
						s.customer.explained,
						drivers.n,
						...[drivers.r2.value, drivers.r2.lo, drivers.r2.hi].map(inPercent)
					],
					...drivers.drivers.map(({ code, share: part, lo, hi }) => [
						s.customer.driver(titleOf(drivers.instrument.hash, code)),
						drivers.n,
						...[part, lo, hi].map(inPercent)
					])
				]
			: [])
	]);
}
