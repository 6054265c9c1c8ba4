import { type CustomerTable, tellCustomers } from '#lib/charts/customers-in-report.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { list } from '../blocks/list.ts';
import { lead, note } from '../blocks/text.ts';
import type { Chapter } from './chapter.ts';
import { table } from './kept-table.ts';
import type { Telling } from './telling.ts';

/** A last column of sentences gets most of the width. */
const widthsOf = ({ heads, rows }: CustomerTable): readonly number[] => {
	const sentence = 24;
	if (rows.some((row) => (row.at(-1)?.length ?? 0) > sentence)) return [18, 14, 16, 52];
	return heads.map((_, i) => (i === 0 ? 40 : 60 / (heads.length - 1)));
};

/** Who carries the business, in figures and without a name; null where the reports do not tell it. */
export function keyCustomers({ customers, locale }: Telling): Chapter | null {
	if (!customers) return null;
	const told = tellCustomers(customers, locale);
	return {
		name: told.name,
		title: told.title,
		blocks: [
			lead(told.lead),
			list([...told.sentences], { marks: 'dots' }),
			...(told.chart ? [chart(told.chart, { titled: true })] : []),
			...told.tables.flatMap((own) => {
				const widths = widthsOf(own);
				return [
					heading(own.title, { level: 3 }),
					table({
						columns: own.heads.map((head, i) => ({ head, width: widths[i] ?? 20 })),
						rows: own.rows.map((row) => [...row])
					})
				];
			}),
			note(told.notes.join(' '))
		]
	};
}
