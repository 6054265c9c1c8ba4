import type { Box } from './grid.ts';
import type { Kit } from './kit.ts';

/**
 * A piece of a page that knows its height before it is drawn. Blocks are values: a page is a list of them, and the flow
 * decides what stands on which page.
 */
export interface Block {
	/** Height in points at a width. */
	measure(kit: Kit, width: number): number;
	/** Draws the whole block with its top at `y`. */
	draw(kit: Kit, box: Box, y: number): void;
	/** Space wanted above (not at a page's top) and below; the larger of two neighbours counts. */
	readonly above?: number;
	readonly below?: number;
	/** Headings: never the last thing on a page. */
	readonly keepWithNext?: boolean;
	/** The least of it that may stand at a page's foot; all of it where left out. */
	least?(kit: Kit, width: number): number;
	/** What fits into `room`, and the rest; null when nothing useful fits. */
	split?(kit: Kit, width: number, room: number): readonly [Block, Block] | null;
	/** What to set instead when it is taller than a page and cannot be split. */
	readonly instead?: readonly Block[];
}
