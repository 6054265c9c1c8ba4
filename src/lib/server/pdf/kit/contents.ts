import { colour } from '#lib/charts/theme.ts';
import { pdfText } from '../port.ts';
import { widest } from '../text/typeset.ts';
import { fullWidth, inset, page, slice } from './grid.ts';
import type { Entry, Kit } from './kit.ts';
import { newPage } from './page.ts';
import { linesOf, putLines, putText } from './put.ts';
import { leadingOf, styles, type TextStyle } from './styles.ts';
import { artifact, group, leaf, openGroup } from './tags.ts';

const first: TextStyle = { size: 10.4, face: 'B', colour: colour.ink, leading: 1.45 };
const second: TextStyle = { size: 9.2, colour: colour.body, leading: 1.45 };
const numberRoom = 34;

/**
 * Keeps a page for the table of contents and fills it when all page numbers are known. Its lines stand closer if the
 * page cannot hold them otherwise; the lines of subheadings are left out if even that does not help.
 */
export function contents(kit: Kit, title: string): void {
	newPage(kit);
	const index = kit.pages - 1;
	const top = kit.y;
	const element = kit.doc.struct('Sect');
	kit.here.add(element);
	kit.late.push(() => {
		kit.doc.switchToPage(index);
		const parent = kit.here;
		kit.here = element;
		let y = top;
		leaf(kit, 'H1', () => (y = putText(kit, title, styles.h1, fullWidth, y + 14)));
		y += 14;
		const all = kit.entries;
		const room = page.bottom - y;
		const [entries, apart] = [1, 0.4]
			.map((factor) => [all, factor] as const)
			.find(([some, factor]) => heightOf(kit, some, factor) <= room) ?? [
			all.filter((entry) => entry.level === 1),
			1
		];
		group(kit, 'TOC', () => {
			for (const entry of entries) y = drawEntry(kit, entry, y, apart);
		});
		kit.here = parent;
		element.end();
	});
}

const heightOf = (kit: Kit, entries: readonly Entry[], apart: number): number =>
	entries.reduce((sum, entry) => sum + lineOf(kit, entry, apart).height, 0);

/** `apart`: so much of the usual space between the lines. */
function lineOf(kit: Kit, entry: Entry, apart: number) {
	const style = entry.level === 1 ? first : second;
	const box = inset(kit.dir, fullWidth, entry.level === 1 ? 0 : 16, numberRoom);
	const lines = linesOf(kit, entry.title, style, box.width);
	const above = apart * (entry.level === 1 ? 9 : 3);
	return { style, box, lines, above, height: lines.length * style.size * leadingOf(style, kit.dir) + above };
}

function drawEntry(kit: Kit, entry: Entry, top: number, apart: number): number {
	const { style, box, lines, above, height } = lineOf(kit, entry, apart);
	const { doc, dir, fmt } = kit;
	const y = top + above;
	const lineHeight = style.size * leadingOf(style, dir);
	const lastY = y + (lines.length - 1) * lineHeight;
	const number = fmt.num(entry.page + 1, 0);
	const close = openGroup(kit, 'TOCI');
	group(kit, 'Reference', () => {
		const link = doc.struct('Link');
		kit.here.add(link);
		link.add(() => {
			putLines(kit, lines, style, box, y);
			putText(
				kit,
				number,
				{ ...style, face: 'M', features: ['tnum'] },
				slice(dir, fullWidth, fullWidth.width - numberRoom, numberRoom),
				lastY,
				{ align: 'end' }
			);
		});
		doc.goTo(fullWidth.x, y, fullWidth.width, height - above, entry.target, {
			structParent: link,
			Contents: pdfText(`${entry.title} – ${number}`)
		});
		link.end();
	});
	close();
	artifact(doc, () => {
		const from = box.x - fullWidth.x > 0 && dir === 'ltr' ? 16 : dir === 'rtl' && entry.level === 2 ? 16 : 0;
		const start = from + widest(lines.slice(-1)) + 8;
		const leader = slice(dir, fullWidth, start, Math.max(0, fullWidth.width - start - 26));
		doc.save().lineWidth(0.6).dash([0.6, 3], { phase: 0 });
		doc
			.moveTo(leader.x, lastY + lineHeight * 0.72)
			.lineTo(leader.x + leader.width, lastY + lineHeight * 0.72);
		doc.strokeColor(colour.faint, 1).stroke().restore();
	});
	return top + height;
}
