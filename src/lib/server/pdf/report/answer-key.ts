import type { Block } from '../kit/block.ts';
import { slice } from '../kit/grid.ts';
import { fillBox, linesOf, putText } from '../kit/put.ts';
import { styles, type TextStyle } from '../kit/styles.ts';
import { artifact, leaf } from '../kit/tags.ts';
import { widest } from '../text/typeset.ts';
import { answerFills } from './answer-bar.ts';

const words: TextStyle = { ...styles.micro, leading: 1.4 };
const square = 7;

/** What the colours of the answer bars stand for, from the least to the most favourable answer. */
export function answerKey(labels: readonly string[]): Block {
	return {
		above: 2,
		below: 6,
		measure: () => 12,
		draw(kit, box, y) {
			const fills = answerFills(labels.length);
			let from = 0;
			for (const [i, label] of labels.entries()) {
				artifact(kit.doc, () =>
					fillBox(kit, slice(kit.dir, box, from, square), y + 2, square, fills[i] ?? '#000000', 1)
				);
				const width = widest(linesOf(kit, label, words, box.width)) + 1;
				leaf(kit, 'P', () =>
					putText(kit, label, words, slice(kit.dir, box, from + square + 4, width), y + 0.5)
				);
				from += square + 4 + width + 12;
			}
		}
	};
}
