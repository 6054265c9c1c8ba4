import type { Block } from './block.ts';
import { stackHeight } from './flow.ts';
import { fullWidth } from './grid.ts';
import type { Kit } from './kit.ts';

/** Something that stands on the page whole or not at all, in several forms, the fullest first. */
export type Piece = readonly (readonly Block[])[];

/** Those pieces that fit into `room` one below the other, each in the fullest form that does; earlier ones come first. */
export function fitting(kit: Kit, room: number, pieces: readonly Piece[], width = fullWidth.width): Block[] {
	let chosen: readonly Block[] = [];
	for (const forms of pieces)
		chosen =
			forms.map((form) => [...chosen, ...form]).find((all) => stackHeight(kit, all, width) <= room) ?? chosen;
	return [...chosen];
}

/** The beginning of blocks that fits into `room`: what follows something that does not fit may belong to it. */
export function beginning(
	kit: Kit,
	room: number,
	blocks: readonly Block[],
	width = fullWidth.width
): Block[] {
	const chosen: Block[] = [];
	for (const [i, block] of blocks.entries()) {
		const next = block.keepWithNext ? blocks.slice(i + 1, i + 2) : [];
		if (stackHeight(kit, [...chosen, block, ...next], width) > room) {
			if (block.instead) return beginning(kit, room, [...chosen, ...block.instead], width);
			break;
		}
		chosen.push(block);
	}
	return chosen;
}
