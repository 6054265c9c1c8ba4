import { isUnavailable } from '#lib/domain/available.ts';
import type { Formatter } from '#lib/i18n/format.ts';
import type { ToldCell, ToldColumn, ToldThesisTable } from '#lib/i18n/thesis-tables.ts';
import type { Block } from '../kit/block.ts';
import { heading } from '../blocks/heading.ts';
import { table } from '../report/kept-table.ts';
import { noteOf } from '../report/note-of.ts';
import type { Telling } from '../report/telling.ts';

/** Numbers of rows. */
const few = 3;
/** Names longer than this are sentences: they get most of the width. */
const sentence = 24;

function printed(cell: ToldCell, { kind, digits }: ToldColumn, fmt: Formatter): string {
	if (cell === null) return '';
	if (isUnavailable(cell)) return fmt.missing;
	if (typeof cell === 'string') return cell;
	return kind === 'p' ? fmt.p(cell) : fmt.num(cell, digits);
}

/** A numbered table: its caption above, its notes and the reasons of every «–» below. */
export function thesisTable(tell: Telling, told: ToldThesisTable, caption: string): Block[] {
	const { fmt } = tell;
	const longest = (at: number) => Math.max(...told.rows.map((row) => String(row[at] ?? '').length));
	return [
		heading(caption, { level: 3, listed: true }),
		table({
			columns: told.columns.map(({ head }, i) =>
				i < told.names
					? {
							head,
							width: longest(i) > sentence ? 34 : longest(i) > few ? 18 : 5,
							style: {
								face: i === 0 ? ('M' as const) : ('R' as const),
								size: longest(i) > sentence ? 7.4 : 8
							}
						}
					: { head, width: 9, align: 'center' as const, style: { size: 7.8 }, headStyle: { size: 7 } }
			),
			rows: told.rows.map((row) =>
				row.map((cell, i) => printed(cell, told.columns[i] ?? { head: '', kind: 'text' }, fmt))
			),
			pad: 2.4,
			note: noteOf(...told.notes, tell.missingNote(told.rows.flat())) || undefined
		})
	];
}
