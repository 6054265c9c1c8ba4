import { widest } from '../text/typeset.ts';
import type { Block } from '../kit/block.ts';
import { inset, slice } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { linesOf, putText, textHeight } from '../kit/put.ts';
import { artifact, leaf } from '../kit/tags.ts';
import { circleAt, radius, squareAt } from './marks.ts';
import type { PaperChoice } from './sheet.ts';
import { numberRoom } from './statement.ts';
import { choiceWords, figure } from './styles.ts';

const markRoom = 2 * radius + 6;
const apart = 16;
const lineGap = 4;

interface Placed {
	readonly choice: PaperChoice;
	readonly from: number;
	readonly width: number;
	readonly top: number;
}

/** What stands inside the circle: the value by which it is entered. */
export const valueOf = (kit: Kit, { value, escape }: PaperChoice): string =>
	escape ? '–' : kit.fmt.num(Number(value));

/** Choices one after the other, on as many lines as they need. */
export function choices(all: readonly PaperChoice[], shape: 'circle' | 'square'): Block {
	function place(kit: Kit, width: number): { placed: Placed[]; height: number } {
		const room = width - numberRoom;
		const placed: Placed[] = [];
		let [from, top, line] = [0, 0, 0];
		for (const choice of all) {
			const words = Math.min(widest(linesOf(kit, choice.text, choiceWords, 1e6)), room - markRoom);
			// A hair more than measured, so that rounding breaks no line.
			const own = markRoom + words + 0.5;
			if (from > 0 && from + own > room) [from, top, line] = [0, top + line + lineGap, 0];
			placed.push({ choice, from, width: own, top });
			line = Math.max(line, 2 * radius + 1, textHeight(kit, choice.text, choiceWords, own - markRoom));
			from += own + apart;
		}
		return { placed, height: top + line };
	}
	return {
		below: 8,
		measure: (kit, width) => place(kit, width).height,
		draw(kit, box, y) {
			const area = inset(kit.dir, box, numberRoom, 0);
			for (const { choice, from, width, top } of place(kit, box.width).placed) {
				const own = slice(kit.dir, area, from, width);
				const mark = slice(kit.dir, own, 0, 2 * radius);
				const middle = y + top + radius + 0.5;
				const draw = shape === 'circle' ? circleAt : squareAt;
				artifact(kit.doc, () => draw(kit, mark.x + radius, middle));
				leaf(kit, 'P', () => {
					const half = (figure.size * (figure.leading ?? 1)) / 2;
					putText(kit, valueOf(kit, choice), figure, mark, middle - half, { align: 'center' });
					putText(kit, choice.text, choiceWords, inset(kit.dir, own, markRoom, 0), y + top);
				});
			}
		}
	};
}
