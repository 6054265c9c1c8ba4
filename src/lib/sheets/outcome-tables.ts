import type { Told } from '#lib/charts/told.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { mirrorPairs } from '#lib/domain/mirror-pairs.ts';
import type { ChangeRow } from '#lib/domain/report.ts';
import { aspectTitle } from '#lib/domain/titles.ts';
import { sheetMessages } from '#lib/i18n/sheets.ts';
import { scoreCells, scoreColumns } from './score-tables.ts';
import { type Cell, number, probability, type ReportTable, text } from './table.ts';
import { tellerOf } from './words.ts';

/** Success, need and orientation, risks, and the coverage by software: what was asked of it. */
export function outcomeTables(told: Told): ReportTable[] {
	const { success, need, orientation, risk, coverage } = told.report;
	const teller = tellerOf(told);
	const { t, figure, dimension, m } = teller;
	const s = sheetMessages(told.locale);
	const { head } = s;
	const rows: Cell[][] = [];
	if (isAvailable(success)) {
		rows.push([t.success, s.overall, ...scoreCells(teller, success.overall), null, null]);
		for (const { code, score } of success.dimensions)
			rows.push([
				t.success,
				dimension(success.instrument.hash, code),
				...scoreCells(teller, score),
				null,
				null
			]);
	}
	if (isAvailable(need)) rows.push([t.need, s.overall, ...scoreCells(teller, need.need), null, null]);
	if (isAvailable(risk)) {
		rows.push([t.risk, s.overall, ...scoreCells(teller, risk.score), null, null]);
		rows.push([t.safeguards, s.overall, ...scoreCells(teller, risk.safeguards), null, null]);
	}
	if (isAvailable(orientation)) {
		for (const side of orientation.dimensions)
			rows.push([
				t.orientation,
				dimension(orientation.instrument.hash, side.code),
				...scoreCells(teller, side.claimed),
				figure(side.evidenced),
				figure(side.sloganGap)
			]);
	}
	return [
		{
			code: 'outcomes',
			title: s.table.outcomes,
			columns: [
				text(head.measure),
				text(head.dimension),
				...scoreColumns(head),
				number(head.evidenced, 1),
				number(head.sloganGap, 1)
			],
			rows,
			notes: []
		},
		{
			code: 'risks',
			title: s.table.risks,
			columns: [text(head.code), text(head.statement), number(t.riskMean, 2), text(head.high)],
			rows: isAvailable(risk)
				? risk.items.map(({ code, mean, high }) => [
						code,
						teller.item(risk.instrument.hash, code),
						figure(mean),
						high ? m.yes : m.no
					])
				: [],
			notes: [t.riskNote]
		},
		{
			code: 'coverage',
			title: s.table.coverage,
			columns: [
				text(head.dimension),
				number(head.functions),
				number(head.neededFunctions, 1),
				number(head.coverage, 1)
			],
			rows: isAvailable(coverage)
				? [
						...coverage.areas.map((area) => ({
							...area,
							name: dimension(coverage.instrument.hash, area.code)
						})),
						{ ...coverage.overall, name: s.overall }
					].map((cell) => [cell.name, cell.functions, cell.needed, figure(cell.coverage)])
				: [],
			notes: []
		}
	];
}

/** Staff beside customers, subject by subject. */
export function mirrorTable(told: Told): ReportTable {
	const teller = tellerOf(told);
	const { figure } = teller;
	const s = sheetMessages(told.locale);
	const { head } = s;
	return {
		code: 'mirror',
		title: s.table.mirror,
		columns: [
			text(head.measure),
			number(head.staff, 1),
			number(head.n),
			number(head.customers, 1),
			number(head.n),
			number(head.gap, 1),
			number(head.lo, 1),
			number(head.hi, 1),
			text(head.reading)
		],
		rows: told.report.mirror.map(({ code, staff, customers, gap, lo, hi, reading }) => [
			mirrorPairs.find((pair) => pair.code === code)?.title[told.locale] ?? code,
			figure(staff.score.mean),
			staff.score.n,
			figure(customers.score.mean),
			customers.score.n,
			figure(gap),
			figure(lo),
			figure(hi),
			isAvailable(reading) ? s.mirror[reading] : figure(reading)
		]),
		notes: []
	};
}

/** Everything that changed since the wave before, with its test; empty without one. */
export function changeTable(told: Told): ReportTable {
	const { change, readiness, success } = told.report;
	const { figure, dimension } = tellerOf(told);
	const s = sheetMessages(told.locale);
	const { head } = s;
	const hashOf = ({ measure }: ChangeRow): string =>
		measure === 'success'
			? isAvailable(success)
				? success.instrument.hash
				: ''
			: isAvailable(readiness)
				? readiness.instrument.hash
				: '';
	const named = (row: ChangeRow): string =>
		row.aspect !== ''
			? aspectTitle(told.instruments, hashOf(row), row.aspect)[told.locale]
			: row.dimension !== ''
				? dimension(hashOf(row), row.dimension)
				: '';
	return {
		code: 'change',
		title: s.table.change,
		columns: [
			text(head.measure),
			text(head.dimension),
			number(head.before, 1),
			number(head.after, 1),
			number(head.difference, 1),
			number(head.lo, 1),
			number(head.hi, 1),
			number(head.detectable, 1),
			text(head.test),
			number(head.statistic, 2),
			number(head.df, 1),
			probability(head.p)
		],
		rows: isAvailable(change)
			? change.rows.map((row) => [
					s.change[row.measure],
					named(row),
					row.before,
					row.after,
					row.difference,
					figure(row.lo),
					figure(row.hi),
					figure(row.detectable),
					s.tests[row.test],
					figure(row.statistic),
					figure(row.df),
					figure(row.p)
				])
			: [],
		notes: [s.changeNote]
	};
}
