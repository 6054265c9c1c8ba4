import { colour } from '#lib/charts/theme.ts';
import { pdfText } from '../port.ts';
import { widest } from '../text/typeset.ts';
import type { Block } from '../kit/block.ts';
import { slice } from '../kit/grid.ts';
import { linesOf, putLines, rule, textHeight } from '../kit/put.ts';
import { leadingOf, styles, type TextStyle } from '../kit/styles.ts';
import { group } from '../kit/tags.ts';

/** A link on a line of its own, underlined, so that colour is not all that tells it. */
export function link(text: string, url: string, base: TextStyle = styles.body): Block {
	const style: TextStyle = { ...base, face: 'M', colour: colour.blue };
	return {
		below: 6,
		measure: (kit, width) => textHeight(kit, text, style, width),
		draw(kit, box, y) {
			group(kit, 'P', () => {
				const { doc } = kit;
				const element = doc.struct('Link');
				kit.here.add(element);
				const lines = linesOf(kit, text, style, box.width);
				const height = style.size * leadingOf(style, kit.dir);
				element.add(() => {
					putLines(kit, lines, style, box, y);
					for (const [i, line] of lines.entries()) {
						rule(kit, slice(kit.dir, box, 0, line.width), y + (i + 1) * height - 2.5, colour.blue, 0.4);
					}
				});
				const area = slice(kit.dir, box, 0, widest(lines));
				doc.link(area.x, y, area.width, lines.length * height, url, {
					structParent: element,
					Contents: pdfText(text)
				});
				element.end();
			});
		}
	};
}
