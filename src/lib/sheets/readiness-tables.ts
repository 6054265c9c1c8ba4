import type { Told } from '#lib/charts/told.ts';
import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { Band } from '#lib/domain/bands.ts';
import type { Score } from '#lib/domain/score.ts';
import { sheetMessages } from '#lib/i18n/sheets.ts';
import { scoreCells, scoreColumns } from './score-tables.ts';
import { type Cell, number, type ReportTable, text } from './table.ts';
import { type Teller, tellerOf } from './words.ts';

const bandWords = ({ t, figure }: Teller, band: Maybe<Band>): Cell =>
	isAvailable(band) ? t.bands[band] : figure(band);

/** The index with what it was made from, and its factors; empty where readiness was not asked. */
export function readinessTables(told: Told): ReportTable[] {
	const { readiness } = told.report;
	if (!isAvailable(readiness)) return [];
	const teller = tellerOf(told);
	const s = sheetMessages(told.locale);
	const { head, index } = s;
	const { figure } = teller;
	const { kind, strata } = readiness.weighting;
	const blank: Cell[] = [null, null, null, null];
	return [
		{
			code: 'index',
			title: s.table.index,
			columns: [text(head.measure), ...scoreColumns(head), text(head.value)],
			rows: [
				[index.index, ...scoreCells(teller, readiness.index), ''],
				[index.equalWeights, null, figure(readiness.equalWeights), ...blank, ''],
				[index.geometric, null, figure(readiness.geometricMean), ...blank, ''],
				[index.band, null, null, ...blank, bandWords(teller, readiness.band)],
				[index.gatedBand, null, null, ...blank, bandWords(teller, readiness.gatedBand)],
				[index.weighting, null, null, ...blank, s.weighting[kind]],
				[index.strata, null, null, ...blank, s.strata[strata]]
			],
			notes: [teller.t.conventionsOfLevels]
		},
		{
			code: 'factors',
			title: s.table.factors,
			columns: [
				text(teller.t.factor),
				...scoreColumns(head),
				text(head.band),
				number(head.weight, 3),
				number(head.target),
				number(head.gap, 1),
				number(head.priority, 2)
			],
			rows: readiness.factors.map((factor) => [
				teller.dimension(readiness.instrument.hash, factor.code),
				...scoreCells(teller, factor.score),
				bandWords(teller, factor.band),
				factor.weight,
				factor.target,
				factor.target === null ? null : figure(factor.gap),
				factor.target === null ? null : figure(factor.priority)
			]),
			notes: []
		}
	];
}

/** The factors of units and of audiences; what is hidden says so. */
export function groupTables(told: Told): ReportTable[] {
	const { readiness, units, audiences } = told.report;
	const teller = tellerOf(told);
	const s = sheetMessages(told.locale);
	const { head } = s;
	const hash = isAvailable(readiness) ? readiness.instrument.hash : null;
	const mean = (score: Maybe<Score>): Cell => teller.figure(isAvailable(score) ? score.mean : score);
	const codes = isAvailable(readiness) ? readiness.factors.map((factor) => factor.code) : [];
	const factorColumns = codes.map((code) => number(hash ? teller.dimension(hash, code) : code, 1));
	const figures = (group: {
		readonly index: Maybe<Score>;
		readonly factors: readonly { readonly code: string; readonly score: Maybe<Score> }[];
	}): Cell[] => [
		...codes.map((code) => {
			const own = group.factors.find((factor) => factor.code === code);
			return own ? mean(own.score) : null;
		}),
		mean(group.index)
	];
	return [
		{
			code: 'unit-factors',
			title: s.table.unitFactors,
			columns: [
				text(head.unit),
				text(head.side),
				text(head.shown),
				number(head.responses),
				...factorColumns,
				number(head.index, 1)
			],
			rows: units.map((unit) => [
				unit.title[told.locale],
				teller.side(unit.side),
				s.visibility[unit.visibility],
				unit.responses,
				...figures(unit)
			]),
			notes: []
		},
		{
			code: 'audiences',
			title: s.table.audiences,
			columns: [text(head.audience), number(head.responses), ...factorColumns, number(head.index, 1)],
			rows: audiences.map((group) => [
				teller.t.audiences[group.audience],
				group.responses,
				...figures(group)
			]),
			notes: []
		}
	];
}
