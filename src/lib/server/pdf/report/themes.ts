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
				{ head: heads.theme, width: 26, style: { face: 'R' } },
				{ head: heads.count, width: 10, align: 'center', style: strong },
				{ head: heads.share, width: 9, align: 'center' },
				{ head: '', width: 17 },
				{ head: heads.quote, width: 38, style: { face: 'R' } }
			],
			rows: rows.map(({ name, count, share, percent, quote }) => [
				fmt.isolate(name),
				count,
				percent,
				{ mark: barMark({ value: share, min: 0, max: 100 }) },
				quoted(shortened(quote, longest), fmt.dir)
			]),
			...(i === own.length - 1 ? { note: told.note } : {})
		})
	]);
}
