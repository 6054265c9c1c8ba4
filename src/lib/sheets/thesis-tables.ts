import { isUnavailable } from '#lib/domain/available.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { ThesisTables } from '#lib/domain/thesis/thesis-tables.ts';
import type { InstrumentsByHash } from '#lib/domain/titles.ts';
import { commonMessages } from '#lib/i18n/common.ts';
import { formatter } from '#lib/i18n/format.ts';
import { tellThesisTable } from '#lib/i18n/thesis-tables.ts';
import { thesisMessages } from '#lib/i18n/thesis.ts';
import type { ReportTable } from './table.ts';

/** The tables of a thesis for a workbook; words instead of a figure say why there is none. */
export function thesisSheets(
	{ tables, without }: ThesisTables,
	instruments: InstrumentsByHash,
	locale: Locale
): ReportTable[] {
	const f = formatter(locale);
	const w = thesisMessages(locale);
	const { unavailable } = commonMessages(locale);
	const told = tables.map((table, i): ReportTable => {
		const { title, columns, rows, notes } = tellThesisTable(table, instruments, locale);
		return {
			code: `${table.code}-${i + 1}`,
			title: w.numbered(f.num(i + 1), title),
			columns,
			rows: rows.map((row) =>
				row.map((cell) => (isUnavailable(cell) ? unavailable[cell.unavailable] : cell))
			),
			notes
		};
	});
	if (without.length === 0) return told;
	return [
		...told,
		{
			code: 'without',
			title: w.absentTitle,
			columns: [
				{ head: w.head.measure, kind: 'text' },
				{ head: w.reason, kind: 'text' }
			],
			rows: without.map(({ part, reason }) => [w.part[part], unavailable[reason.unavailable]]),
			notes: []
		}
	];
}
