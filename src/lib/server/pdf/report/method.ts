import { heading } from '../blocks/heading.ts';
import type { Chapter } from './chapter.ts';
import { participationTable } from './participation-table.ts';
import type { Telling } from './telling.ts';

/** How the numbers came about: who answered, what was asked, by which rules, and with which data and formulas. */
export function method(tell: Telling): Chapter {
	const { t, w } = tell;
	return {
		name: w.method.name,
		title: w.method.title,
		blocks: [heading(t.participation, { listed: true }), participationTable(tell)]
	};
}
