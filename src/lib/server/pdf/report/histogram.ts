import { colour } from '#lib/charts/theme.ts';
import type { Block } from '../kit/block.ts';
import { slice } from '../kit/grid.ts';
import { fillBox, putText, rule } from '../kit/put.ts';
import { styles, type TextStyle } from '../kit/styles.ts';
import { leaf } from '../kit/tags.ts';

export interface HistogramBar {
	readonly label: string;
	readonly count: number;
	readonly fill: string;
}

const words: TextStyle = { ...styles.micro, leading: 1.4, face: 'M', features: ['tnum'] };
const line = 11;

/** How often each point of a scale was given: columns from the side where reading starts, each with its count. */
export function histogram(bars: readonly HistogramBar[], height: number, alt: string): Block {
	return {
		above: 4,
		below: 6,
		measure: () => height,
		draw(kit, box, y) {
			const most = Math.max(1, ...bars.map((bar) => bar.count));
			const share = box.width / Math.max(1, bars.length);
			const base = y + height - line - 3;
			const room = height - 2 * line - 6;
			leaf(
				kit,
				'Figure',
				() => {
					for (const [i, bar] of bars.entries()) {
						const place = slice(kit.dir, box, i * share, share);
						const column = slice(kit.dir, box, (i + 0.16) * share, share * 0.68);
						const tall = (bar.count / most) * room;
						if (tall > 0) fillBox(kit, column, base - tall, tall, bar.fill, 1);
						putText(kit, kit.fmt.num(bar.count), words, place, base - tall - line, { align: 'center' });
						putText(kit, bar.label, { ...words, colour: colour.ink }, place, base + 2, { align: 'center' });
					}
					rule(kit, box, base, colour.faint, 0.7);
				},
				{ alt, bbox: [box.x, y, box.x + box.width, y + height], placement: 'Block' }
			);
		}
	};
}
