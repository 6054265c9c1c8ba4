import { bands, type Band, type Cutoffs } from '#lib/domain/bands.ts';
import { colour, quiet } from '#lib/charts/theme.ts';
import type { ReportMessages } from '#lib/i18n/messages/en/report.ts';
import type { Block } from '../kit/block.ts';
import { slice } from '../kit/grid.ts';
import { fillBox, putText, shrunk } from '../kit/put.ts';
import { styles, type TextStyle } from '../kit/styles.ts';
import { artifact, leaf } from '../kit/tags.ts';

const row = 12.4;
const mark = 7;
const bounds = 44;
const words: TextStyle = { ...styles.micro, size: 7.6, leading: 1.4 };

/** All bands with their bounds, highest first; the one that holds is filled and bold. */
export const bandKey = (t: ReportMessages, cutoffs: Cutoffs, held: Band | null): Block => ({
	above: 6,
	measure: () => bands.length * row,
	draw(kit, box, y) {
		const edges = [0, ...cutoffs, 100];
		for (const [i, band] of bands.entries()) {
			const top = y + (bands.length - 1 - i) * row;
			const on = band === held;
			const style: TextStyle = on ? { ...words, face: 'B', colour: colour.blue } : words;
			const name = slice(kit.dir, box, mark + 6, box.width - mark - 6 - bounds);
			const range = kit.fmt.ltr(
				[edges[i] ?? 0, edges[i + 1] ?? 100].map((edge) => kit.fmt.num(edge)).join('–')
			);
			artifact(kit.doc, () =>
				fillBox(kit, slice(kit.dir, box, 0, mark), top + 2, mark, on ? colour.blue : quiet.band, 1)
			);
			leaf(kit, 'P', () => {
				putText(kit, t.bands[band], shrunk(kit, t.bands[band], style, name.width), name, top);
				putText(kit, range, style, slice(kit.dir, box, box.width - bounds, bounds), top, { align: 'end' });
			});
		}
	}
});
