import type { Block } from '../kit/block.ts';
import { page } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { putText, textHeight } from '../kit/put.ts';
import { styles, type TextStyle } from '../kit/styles.ts';
import { leaf } from '../kit/tags.ts';
import { register } from '../kit/entries.ts';

export interface HeadingOptions {
	/** 2 for exhibits and parts of a section, 3 below them. */
	readonly level?: 2 | 3;
	/** Also in the table of contents and the outline. */
	readonly listed?: boolean;
	/** Larger than usual, such as on a poster. */
	readonly style?: TextStyle;
}

/** A heading: stays with what follows. */
export function heading(text: string, { level = 2, listed = false, ...own }: HeadingOptions = {}): Block {
	const style = own.style ?? (level === 2 ? styles.h2 : styles.h3);
	return {
		above: level === 2 ? 16 : 10,
		below: 4,
		keepWithNext: true,
		measure: (kit: Kit, width: number) => textHeight(kit, text, style, width),
		draw(kit, box, y) {
			if (listed) register(kit, 2, text, Math.max(y - 12, page.top - 14));
			leaf(kit, level === 2 ? 'H2' : 'H3', () => putText(kit, text, style, box, y));
		}
	};
}
