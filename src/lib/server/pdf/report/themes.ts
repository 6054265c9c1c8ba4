import { tellThemes } from '#lib/charts/themes-in-report.ts';
import type { Audience } from '#lib/domain/instrument.ts';
import { heading } from '../blocks/heading.ts';
import { note } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { barMark } from '../table/marks.ts';
import { table } from './kept-table.ts';
import { strong } from './score-rows.ts';
import { quoted } from './quoted.ts';
import { shortened } from './shortened.ts';
import type { Telling } from './telling.ts';

/** So many letters of a comment stand for a theme. */
const longest = 120;

/** What these audiences write about, as a consultant sorted their comments; nothing where nobody did. */
export function themes({ themes: all, locale, fmt }: Telling, audiences: readonly Audience[]): Block[] {
	const told = tellThemes(all, locale);
	if (!told) return [];
	const { heads } = told;
	const own = told.audiences.filter(({ audience }) => audiences.includes(audience));
	return own.flatMap(({ title, lead, rows }, i) => [
		heading(title, { listed: true }),
		note(lead, { above: 0, below: 4 }),
		table({
			columns: [
				{ head: heads.theme, width: told.compares ? 24 : 26, style: { face: 'R' } },
				{ head: heads.count, width: told.compares ? 9 : 10, align: 'center', style: strong },
				{ head: heads.share, width: told.compares ? 8 : 9, align: 'center' },
				{ head: '', width: told.compares ? 11 : 17 },
				...(told.compares ? [{ head: heads.before, width: 12, align: 'center' as const }] : []),
				{ head: heads.quote, width: told.compares ? 36 : 38, style: { face: 'R' } }
			],
			rows: rows.map(({ name, count, share, percent, before, quote }) => [
				fmt.isolate(name),
				count,
				percent,
				{ mark: barMark({ value: share, min: 0, max: 100 }) },
				...(told.compares ? [before] : []),
				quote ? quoted(shortened(quote, longest), fmt.dir) : fmt.missing
			]),
			...(i === own.length - 1 ? { note: told.note } : {})
		})
	]);
}
