import { colour } from '#lib/charts/theme.ts';
import type { Block } from '../kit/block.ts';
import { drawStack, stackHeight } from '../kit/flow.ts';
import { inset, slice, type Box } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { panel, rule } from '../kit/put.ts';
import { artifact } from '../kit/tags.ts';

export const space = (height: number): Block => ({ measure: () => height, draw: () => {} });

/** Blocks that stay on one page. */
export const keep = (blocks: readonly Block[]): Block => ({
	above: blocks[0]?.above,
	below: blocks.at(-1)?.below,
	instead: blocks,
	measure: (kit, width) => stackHeight(kit, blocks, width),
	draw: (kit, box, y) => drawStack(kit, blocks, box, y)
});

export type CardTone = 'plain' | 'note' | 'attention';
const cardLook: Record<CardTone, { fill: string; edge?: string }> = {
	plain: { fill: colour.wash },
	note: { fill: colour.wash, edge: colour.blue },
	attention: { fill: colour.sand, edge: colour.orange }
};

/** Blocks on a tinted panel. `grow` makes it at least so high, to match a neighbour. */
export function card(blocks: readonly Block[], tone: CardTone = 'plain', grow = 0): Block {
	const pad = { side: 14, y: 10 };
	const { fill, edge } = cardLook[tone];
	const height = (kit: Kit, width: number) =>
		Math.max(grow, stackHeight(kit, blocks, width - 2 * pad.side) + 2 * pad.y);
	return {
		above: 8,
		below: 10,
		instead: blocks,
		measure: height,
		draw(kit, box, y) {
			artifact(kit.doc, () => panel(kit, box, y, height(kit, box.width), fill, edge));
			drawStack(kit, blocks, inset(kit.dir, box, pad.side), y + pad.y);
		}
	};
}

export interface ColumnSpec {
	/** Of the twelve columns of the full width. */
	readonly span: number;
	readonly blocks: readonly Block[];
	/** Pushed down by so much, to line up with a chart beside it. */
	readonly drop?: number;
}

/** Columns side by side, read one after the other from the side where reading starts. Too tall for a page, they follow each other. */
export function columns(specs: readonly ColumnSpec[], gutter = 20): Block {
	const boxes = (kit: Kit, box: Box): Box[] => {
		const total = specs.reduce((sum, spec) => sum + spec.span, 0);
		const unit = (box.width - gutter * (specs.length - 1)) / total;
		let from = 0;
		return specs.map(({ span }) => {
			const made = slice(kit.dir, box, from, unit * span);
			from += unit * span + gutter;
			return made;
		});
	};
	return {
		above: 6,
		below: 12,
		instead: specs.flatMap((spec) => spec.blocks),
		measure: (kit, width) =>
			Math.max(
				...boxes(kit, { x: 0, width }).map((box, i) => {
					const spec = specs[i];
					return spec ? stackHeight(kit, spec.blocks, box.width) + (spec.drop ?? 0) : 0;
				})
			),
		draw(kit, box, y) {
			for (const [i, place] of boxes(kit, box).entries()) {
				const spec = specs[i];
				if (spec) drawStack(kit, spec.blocks, place, y + (spec.drop ?? 0));
			}
		}
	};
}

/** A hairline across. */
export const hairline: Block = {
	above: 6,
	below: 6,
	measure: () => 1,
	draw: (kit, box, y) => artifact(kit.doc, () => rule(kit, box, y, colour.hair))
};
