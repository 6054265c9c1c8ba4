import { colour } from '#lib/charts/theme.ts';
import { fullWidth, page, slice, type Box } from './grid.ts';
import type { Kit } from './kit.ts';
import { ownShades } from './own-shades.ts';
import { cutToLine, fillBox, putText, rule, shrunk } from './put.ts';
import { styles } from './styles.ts';
import { artifact } from './tags.ts';

/** A new page with its head; the foot is drawn when the number of pages is known. */
export function newPage(kit: Kit): void {
	kit.doc.addPage();
	kit.pages++;
	kit.y = page.top;
	kit.fresh = true;
	artifact(
		kit.doc,
		() => {
			const half = (fullWidth.width - page.gutter) / 2;
			const [start, end] = [
				slice(kit.dir, fullWidth, 0, half),
				slice(kit.dir, fullWidth, half + page.gutter, half)
			];
			const { running, organization } = kit.meta;
			const line = (words: string, box: Box, align?: 'end') => {
				const style = shrunk(kit, words, styles.micro, half);
				putText(kit, cutToLine(kit, words, style, half), style, box, 32, { align });
			};
			line(running, start);
			line(organization, end, 'end');
			rule(kit, fullWidth, 48);
			if (kit.shades !== ownShades)
				fillBox(kit, slice(kit.dir, fullWidth, 0, 46), 47.1, 1.8, kit.shades.mark);
		},
		'Pagination'
	);
}

/** An empty page without furniture, for the cover. */
export function barePage(kit: Kit): void {
	kit.doc.addPage();
	kit.bare = ++kit.pages;
	kit.y = page.top;
	kit.fresh = true;
}

/** The foot of every page but the cover: warning, dataset hash and formula version, page x of y. */
export function drawFeet(kit: Kit): void {
	const { meta, fmt } = kit;
	for (let index = kit.bare; index < kit.pages; index++) {
		kit.doc.switchToPage(index);
		artifact(
			kit.doc,
			() => {
				const y = page.height - 40;
				rule(kit, fullWidth, page.height - 46);
				const number = meta.pageOf(fmt.num(index + 1, 0), fmt.num(kit.pages, 0));
				putText(kit, number, { ...styles.micro, face: 'M' }, slice(kit.dir, fullWidth, 395, 100), y, {
					align: 'end'
				});
				const words = meta.badge
					? [{ text: `${meta.badge}  ·  `, strong: true, colour: colour.rust }, meta.provenance]
					: meta.provenance;
				const room = slice(kit.dir, fullWidth, 0, 390);
				putText(kit, words, shrunk(kit, words, styles.micro, room.width), room, y);
			},
			'Pagination'
		);
	}
}
