import type { Told } from '#lib/charts/told.ts';
import { itemOf } from '#lib/domain/instrument.ts';
import { segmentWords } from '#lib/i18n/segments.ts';
import { sheetMessages } from '#lib/i18n/sheets.ts';
import { scoreCells, scoreColumns } from './score-tables.ts';
import { number, type ReportTable, text } from './table.ts';
import { tellerOf } from './words.ts';

/** Each side by the answers to items of one choice; what is hidden says so. */
export function segmentTable(told: Told): ReportTable {
	const { report, instruments, locale } = told;
	const teller = tellerOf(told);
	const s = sheetMessages(locale);
	const w = segmentWords(locale);
	const { head } = s;
	const { readiness } = report;
	const factors = 'factors' in readiness ? readiness.instrument.hash : null;
	const nameOf = (code: string) => {
		if (code === 'nps') return w.nps;
		return factors === null ? code : teller.dimension(factors, code);
	};
	return {
		code: 'segments',
		title: s.table.segments,
		columns: [
			text(head.side),
			text(head.code),
			text(head.item),
			text(head.answer),
			text(head.shown),
			number(head.responses),
			text(head.measure),
			...scoreColumns(head)
		],
		rows: (report.breakdowns ?? []).flatMap(({ side, instrument, item, segments }) => {
			const asking = instruments[instrument.hash];
			const { options = [] } = asking ? itemOf(asking, item) : {};
			const index = side === 'staff' ? w.index : w.satisfaction;
			return segments.flatMap((segment) =>
				[
					{ name: index, score: segment.index },
					...segment.factors.map(({ code, score }) => ({ name: nameOf(code), score }))
				].map(({ name, score }) => [
					teller.side(side),
					item,
					asking ? teller.item(instrument.hash, item) : item,
					options.find(({ value }) => value === segment.value)?.text[locale] ?? String(segment.value),
					s.visibility[segment.visibility],
					segment.responses,
					name,
					...scoreCells(teller, score)
				])
			);
		}),
		notes: [s.hiddenNote]
	};
}
