import { register } from './entries.ts';
import type { Block } from './block.ts';
import { flow } from './flow.ts';
import { fullWidth, page, type Box } from './grid.ts';
import type { Kit } from './kit.ts';
import { newPage } from './page.ts';
import { evened, linesOf, putText } from './put.ts';
import { styles, type TextStyle } from './styles.ts';
import { group, leaf } from './tags.ts';

export interface SectionSpec {
	/** Small line above: number and name of the section. */
	readonly over: string;
	/** Action title: states the conclusion. */
	readonly title: string;
	/** Its line in the table of contents; the title where left out. */
	readonly listed?: string;
}

/**
 * A section: begins a page with an overline and its title, stands in the outline and in the table of contents. Blocks
 * that must not leave the page are chosen by the room that is left on it.
 */
export function section(
	kit: Kit,
	spec: SectionSpec,
	blocks: readonly Block[] | ((room: number) => readonly Block[])
): void {
	newPage(kit);
	group(kit, 'Sect', () => {
		register(kit, 1, spec.listed ?? spec.title, page.top - 14);
		leaf(
			kit,
			'P',
			() => (kit.y = putText(kit, spec.over, { ...styles.over, colour: kit.shades.text }, fullWidth, kit.y))
		);
		const [style, box] = headline(kit, spec.title);
		leaf(kit, 'H1', () => (kit.y = putText(kit, spec.title, style, box, kit.y + 1)));
		kit.y += 10;
		flow(kit, typeof blocks === 'function' ? blocks(page.bottom - kit.y) : blocks);
	});
}

/** One line if a slightly smaller size allows it; otherwise lines of even length. */
function headline(kit: Kit, title: string): [TextStyle, Box] {
	for (const less of [0, 1, 2, 2.8]) {
		const style = { ...styles.h1, size: styles.h1.size - less };
		if (linesOf(kit, title, style, fullWidth.width).length < 2) return [style, fullWidth];
	}
	return [styles.h1, evened(kit, title, styles.h1, fullWidth)];
}
