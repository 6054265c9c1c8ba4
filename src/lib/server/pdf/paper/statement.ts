import type { Block } from '../kit/block.ts';
import { inset, slice } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { putText, textHeight } from '../kit/put.ts';
import type { RichText } from '../kit/rich.ts';
import { leaf } from '../kit/tags.ts';
import { colour } from '#lib/charts/theme.ts';
import type { PaperItem } from './sheet.ts';
import { statement as style } from './styles.ts';

export const numberRoom = 24;

/** The words of an item, with the condition on which it is asked above them. */
export const wordsOf = ({ condition, text }: PaperItem): RichText =>
	condition ? [{ text: `${condition}\n`, colour: colour.muted }, text] : text;

/** An item's number and words, above its answers. */
export const statement = (item: PaperItem): Block => ({
	above: 10,
	below: 4,
	keepWithNext: true,
	measure: (kit: Kit, width: number) => textHeight(kit, wordsOf(item), style, width - numberRoom),
	draw(kit, box, y) {
		leaf(kit, 'P', () => {
			const number = kit.fmt.num(item.number);
			putText(
				kit,
				number,
				{ ...style, face: 'B', colour: colour.blue },
				slice(kit.dir, box, 0, numberRoom),
				y
			);
			putText(kit, wordsOf(item), style, inset(kit.dir, box, numberRoom, 0), y);
		});
	}
});
