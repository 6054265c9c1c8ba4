import { colour } from '#lib/charts/theme.ts';
import type { Block } from '../kit/block.ts';
import { inset, slice } from '../kit/grid.ts';
import { putText, rule } from '../kit/put.ts';
import { artifact, leaf } from '../kit/tags.ts';
import { numberRoom } from './statement.ts';
import { small } from './styles.ts';

const lineHeight = 22;

/** Lines to write on. */
export const ruledLines = (lines: number): Block => ({
	below: 10,
	measure: () => lines * lineHeight + 4,
	draw(kit, box, y) {
		const area = inset(kit.dir, box, numberRoom, 0);
		artifact(kit.doc, () => {
			for (let line = 1; line <= lines; line++) rule(kit, area, y + line * lineHeight, colour.faint, 0.5);
		});
	}
});

/** A box for a number, with what kind of number beside it. */
export const numberBox = (hint: string): Block => ({
	below: 10,
	measure: () => 24,
	draw(kit, box, y) {
		const area = inset(kit.dir, box, numberRoom, 0);
		const frame = slice(kit.dir, area, 0, 80);
		artifact(kit.doc, () => {
			kit.doc.lineWidth(0.8).strokeColor(colour.muted, 1).roundedRect(frame.x, y, 80, 22, 2).stroke();
		});
		leaf(kit, 'P', () => putText(kit, hint, small, inset(kit.dir, area, 92, 0), y + 4));
	}
});
