import type { Block } from './block.ts';
import { fullWidth, page, type Box } from './grid.ts';
import type { Kit } from './kit.ts';
import { newPage } from './page.ts';

const between = (above: Block | undefined, below: Block): number =>
	above ? Math.max(above.below ?? 0, below.above ?? 0) : 0;

/** Sets blocks one below the other over the full width, on as many pages as they need. */
export function flow(kit: Kit, blocks: readonly Block[]): void {
	let last: Block | undefined;
	for (const [i, block] of blocks.entries()) {
		const space = kit.fresh ? 0 : between(last, block);
		if (!kit.fresh && kit.y + space + needed(kit, blocks, i) > page.bottom) newPage(kit);
		else kit.y += space;
		place(kit, block);
		last = block;
	}
}

/** What must stand together from block `i` on: headings take the beginning of what follows with them. */
function needed(kit: Kit, blocks: readonly Block[], i: number): number {
	const [block, next] = [blocks[i], blocks[i + 1]];
	if (!block) return 0;
	const { width } = fullWidth;
	if (block.keepWithNext && next)
		return block.measure(kit, width) + between(block, next) + needed(kit, blocks, i + 1);
	const whole = block.measure(kit, width);
	// What is taller than a page anyway need not wait for an empty one.
	const least = block.least?.(kit, width) ?? whole;
	return Math.min(least, page.bottom - page.top);
}

function place(kit: Kit, block: Block): void {
	const { width } = fullWidth;
	let rest = block;
	for (;;) {
		const height = rest.measure(kit, width);
		const room = page.bottom - kit.y;
		if (height <= room + 0.01) break;
		const parts = rest.split?.(kit, width, room);
		if (parts) {
			parts[0].draw(kit, fullWidth, kit.y);
			rest = parts[1];
			newPage(kit);
		} else if (!kit.fresh) newPage(kit);
		else if (rest.instead) return flow(kit, rest.instead);
		else if (kit.y > page.top) newPage(kit);
		else break;
	}
	rest.draw(kit, fullWidth, kit.y);
	kit.y += rest.measure(kit, width);
	kit.fresh = false;
}

/** Height of blocks that stand one below the other and are not parted. */
export function stackHeight(kit: Kit, blocks: readonly Block[], width: number): number {
	return blocks.reduce((sum, block, i) => sum + between(blocks[i - 1], block) + block.measure(kit, width), 0);
}

export function drawStack(kit: Kit, blocks: readonly Block[], box: Box, top: number): void {
	let y = top;
	for (const [i, block] of blocks.entries()) {
		y += between(blocks[i - 1], block);
		block.draw(kit, box, y);
		y += block.measure(kit, box.width);
	}
}
