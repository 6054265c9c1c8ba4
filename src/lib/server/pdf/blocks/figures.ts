import { colour } from '#lib/charts/theme.ts';
import type { Block } from '../kit/block.ts';
import { slice, type Box } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { putText, rule, shrunk, textHeight } from '../kit/put.ts';
import { styles } from '../kit/styles.ts';
import { artifact, leaf } from '../kit/tags.ts';

export interface KeyFigure {
	/** Printed as it is: a formatted number, or «–». */
	readonly value: string;
	readonly label: string;
}

/** Key figures in a row, three to five of them. */
export function figures(items: readonly KeyFigure[]): Block {
	const gutter = 14;
	const boxes = (kit: Kit, box: Box) => {
		const width = (box.width - gutter * (items.length - 1)) / items.length;
		return items.map((_, i) => slice(kit.dir, box, i * (width + gutter), width));
	};
	const head = styles.figure.size * styles.figure.leading;
	return {
		above: 12,
		below: 14,
		measure: (kit, width) =>
			4 +
			head +
			Math.max(
				...boxes(kit, { x: 0, width }).map((box, i) =>
					textHeight(kit, items[i]?.label ?? '', styles.small, box.width)
				)
			),
		draw(kit, box, y) {
			for (const [i, place] of boxes(kit, box).entries()) {
				const item = items[i];
				if (!item) continue;
				artifact(kit.doc, () => rule(kit, place, y, colour.navy, 1.4));
				leaf(kit, 'P', () => {
					putText(kit, item.value, shrunk(kit, item.value, styles.figure, place.width), place, y + 4);
					putText(kit, item.label, styles.small, place, y + 2 + head);
				});
			}
		}
	};
}
