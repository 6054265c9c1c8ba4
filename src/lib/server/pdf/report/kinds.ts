import { isAvailable } from '#lib/domain/available.ts';
import type { CustomerScores } from '#lib/domain/customers.ts';
import { highSatisfaction } from '#lib/domain/customer-scores.ts';
import { holdsBorder } from '#lib/domain/holds-border.ts';
import { heading } from '../blocks/heading.ts';
import { card } from '../blocks/layout.ts';
import { paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { table } from './kept-table.ts';
import { scoreCells, scoreColumns } from './score-rows.ts';
import type { Telling } from './telling.ts';

/** The service itself beside the treatment that customers meet. */
export function kinds(tell: Telling, { kinds: found }: CustomerScores): Block[] {
	const { w } = tell;
	if (!isAvailable(found)) return [];
	const cell = w.kinds.cells[found.cell];
	const nearBorder = [found.functional, found.psychological].some((score) =>
		holdsBorder(score, highSatisfaction)
	);
	return [
		heading(w.kinds.title),
		table({
			columns: [{ head: w.kinds.kind, width: 30 }, ...scoreColumns(tell)],
			rows: [
				[w.kinds.functional, ...scoreCells(tell, found.functional, { threshold: highSatisfaction })],
				[w.kinds.psychological, ...scoreCells(tell, found.psychological, { threshold: highSatisfaction })]
			],
			note: w.kinds.note(tell.peopleOf([found.functional, found.psychological]))
		}),
		card([paragraph(nearBorder ? `${cell} ${w.kinds.border}` : cell, { below: 0 })], 'note')
	];
}
