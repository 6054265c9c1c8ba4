import type { Audience } from '#lib/domain/instrument.ts';
import type { CommentGroup } from '#lib/domain/report.ts';
import { itemText } from '#lib/domain/titles.ts';
import { heading } from '../blocks/heading.ts';
import { columns, space } from '../blocks/layout.ts';
import { note, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { quoted } from './quoted.ts';
import { shortened, spread } from './shortened.ts';
import type { Telling } from './telling.ts';
import { themes } from './themes.ts';

/** So many comments are printed for an item. */
const most = 12;

/** What people wrote, as the Report lets it be shown: a spread of it, in its own order, never by unit. */
export function comments(tell: Telling, audiences: readonly Audience[]): Block[] {
	const groups = tell.report.comments.filter((group) => audiences.includes(group.audience));
	if (groups.length === 0) return [];
	const { w } = tell;
	return [
		...themes(tell, audiences),
		heading(audiences.includes('customer') ? w.comments.ofCustomers : w.comments.title, { listed: true }),
		note(w.comments.lead, { above: 0, below: 4 }),
		...groups.flatMap((group) => groupBlocks(tell, group))
	];
}

function groupBlocks(tell: Telling, group: CommentGroup): Block[] {
	const { fmt, w, t } = tell;
	const chosen = spread(group.texts, most);
	const set = chosen.map((words) => {
		const { text, ...placed } = quoted(shortened(words), fmt.dir);
		return paragraph(text, { below: 0, ...placed });
	});
	const pairs = Array.from({ length: Math.ceil(set.length / 2) }, (_, i) => [
		set[2 * i] ?? space(0),
		set[2 * i + 1] ?? space(0)
	]);
	const words = itemWords(tell, group);
	const shown = w.comments.shown(fmt.num(chosen.length), fmt.num(group.texts.length));
	return [
		heading(words ?? t.audiences[group.audience], { level: 3 }),
		note(shown, { above: 0, below: 5 }),
		...pairs.map((pair) => ({
			...columns(pair.map((blocks) => ({ span: 6, blocks: [blocks] }))),
			above: 5,
			below: 5
		}))
	];
}

/** The words of the item that asked, where one of the report's instruments has it. */
function itemWords({ report, instruments, text }: Telling, { audience, item }: CommentGroup): string | null {
	const asked = report.instruments.find(
		(i) => i.audience === audience && instruments[i.hash]?.items.some((each) => each.code === item)
	);
	return asked ? text(itemText(instruments, asked.hash, item)) : null;
}
