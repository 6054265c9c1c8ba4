import { colour } from '#lib/charts/theme.ts';
import type { Block } from '../kit/block.ts';
import type { Kit } from '../kit/kit.ts';
import { table } from '../table/table.ts';
import type { Cell, Column } from '../table/spec.ts';
import { valueOf } from './choices.ts';
import type { Grid } from './groups.ts';
import { circle } from './marks.ts';
import type { PaperChoice, PaperItem } from './sheet.ts';
import { wordsOf } from './statement.ts';
import { figure, statement } from './styles.ts';

const pad = 6;
const cellWords = { size: statement.size, face: 'R', colour: colour.ink } as const;
const number: Column = {
	head: '',
	width: 5,
	style: { size: statement.size, face: 'B', colour: colour.blue }
};

const markCell = (kit: Kit, choice: PaperChoice): Cell => ({
	text: valueOf(kit, choice),
	style: figure,
	align: 'center',
	mark: circle
});

/** Ratings with one scale as a table: the words of the scale in its head, a circle in each cell. */
export function grid(
	kit: Kit,
	{ kind, items }: Grid,
	words: { item: string; first: string; second: string }
): Block {
	const shared = items[0]?.choices ?? [];
	const points = shared.filter((c) => !c.escape);
	const escapes = shared.filter((c) => c.escape);
	const pointWidth = kind === 'words' ? 56 / shared.length : kind === 'numbers' ? 4.4 : 4.6;
	const escapeWidth = kind === 'words' ? pointWidth : 8;
	const column = (choice: PaperChoice): Column => ({
		head: kind === 'words' || choice.escape ? choice.text : valueOf(kit, choice),
		width: choice.escape ? escapeWidth : pointWidth,
		align: 'center',
		headStyle: { face: 'M' }
	});
	const marks = (some: readonly PaperChoice[]) => some.map((choice) => markCell(kit, choice));
	const numbered = (item: PaperItem) => kit.fmt.num(item.number);
	if (kind === 'poles') {
		return table({
			pad,
			columns: [
				number,
				{ head: words.first, width: 30, style: cellWords },
				...points.map(column),
				{ head: words.second, width: 30, style: cellWords },
				...escapes.map(column)
			],
			rows: items.map((item) => [
				numbered(item),
				item.poles?.[0] ?? '',
				...marks(points),
				item.poles?.[1] ?? '',
				...marks(escapes)
			])
		});
	}
	return table({
		pad,
		columns: [
			number,
			{ head: words.item, width: 44, style: cellWords },
			...points.map(column),
			...escapes.map(column)
		],
		rows: items.map((item) => [numbered(item), withEnds(item), ...marks(points), ...marks(escapes)])
	});
}

/** A numbered scale says in each row what its ends mean there. */
function withEnds(item: PaperItem): Cell {
	const words = wordsOf(item);
	if (!item.ends) return words;
	const ends = { text: `\n${item.ends.join('   ')}`, colour: colour.muted };
	return typeof words === 'string' ? [words, ends] : [...words, ends];
}
