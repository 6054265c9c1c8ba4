import { bands, type Band, type Cutoffs } from '#lib/domain/bands.ts';
import { colour, quiet } from '#lib/charts/theme.ts';
import type { ReportMessages } from '#lib/i18n/messages/en/report.ts';
import type { Block } from '../kit/block.ts';
import { slice, type Box } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { fillBox, putText, textHeight } from '../kit/put.ts';
import { styles, type TextStyle } from '../kit/styles.ts';
import { artifact, leaf } from '../kit/tags.ts';

const strip = 5;
const gap = 2;
const words: TextStyle = { ...styles.micro, size: 6.6, leading: 1.4 };

/** All bands as a strip with their bounds; the one that holds is filled. */
export function bandKey(t: ReportMessages, cutoffs: Cutoffs, held: Band | null): Block {
	const edges = [0, ...cutoffs, 100];
	const share = (width: number) => (width - gap * (bands.length - 1)) / bands.length;
	const bounds = (kit: Kit, i: number) =>
		[edges[i] ?? 0, edges[i + 1] ?? 100].map((edge) => kit.fmt.num(edge)).join('–');
	const height = (kit: Kit, width: number) =>
		Math.max(...bands.map((band) => textHeight(kit, t.bands[band], words, share(width))));
	return {
		above: 6,
		measure: (kit, width) => strip + 3 + height(kit, width) + words.size * 1.4,
		draw(kit, box, y) {
			const label = height(kit, box.width);
			for (const [i, band] of bands.entries()) {
				const place: Box = slice(kit.dir, box, i * (share(box.width) + gap), share(box.width));
				const on = band === held;
				const style: TextStyle = on ? { ...words, face: 'B', colour: colour.blue } : words;
				artifact(kit.doc, () => fillBox(kit, place, y, strip, on ? colour.blue : quiet.band));
				leaf(kit, 'P', () => {
					putText(kit, t.bands[band], style, place, y + strip + 3, { align: 'center' });
					putText(kit, kit.fmt.ltr(bounds(kit, i)), style, place, y + strip + 3 + label, { align: 'center' });
				});
			}
		}
	};
}
