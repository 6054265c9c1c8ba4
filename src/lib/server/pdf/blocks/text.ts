import type { Direction } from '#lib/i18n/locale.ts';
import type { StructElement } from '../port.ts';
import type { Align } from '../text/draw-lines.ts';
import { heightOf, type Line } from '../text/typeset.ts';
import type { Block } from '../kit/block.ts';
import type { Kit } from '../kit/kit.ts';
import { linesOf, putLines } from '../kit/put.ts';
import type { RichText } from '../kit/rich.ts';
import { leadingOf, styles, type TextStyle } from '../kit/styles.ts';
import { foreignTag, pieces } from '../kit/tags.ts';

export interface TextOptions {
	readonly style?: TextStyle;
	readonly align?: Align;
	readonly above?: number;
	readonly below?: number;
	/** Set for a text of the other direction; it is then tagged with that language. */
	readonly dir?: Direction;
}

/** A paragraph. It splits over pages with at least two lines on either side. */
export function paragraph(text: RichText, options: TextOptions = {}): Block {
	return part(text, options, { from: 0, element: null });
}

interface Progress {
	readonly from: number;
	/** The element that the beginning on the page before opened. */
	readonly element: StructElement | null;
}

function part(text: RichText, options: TextOptions, progress: Progress): Block {
	const style = options.style ?? styles.body;
	const { above, below = 7, align } = options;
	let known: { width: number; lines: Line[] } | undefined;
	const lines = (kit: Kit, width: number) => {
		if (known?.width !== width)
			known = { width, lines: linesOf(kit, text, style, width, options.dir ?? kit.dir) };
		return known.lines.slice(progress.from);
	};
	const leading = (kit: Kit) => leadingOf(style, options.dir ?? kit.dir);
	const put = (
		kit: Kit,
		some: readonly Line[],
		box: { x: number; width: number },
		y: number,
		last: boolean
	) => {
		const element = progress.element ?? pieces(kit, 'P', foreignTag(kit, options.dir));
		element.add(() => putLines(kit, some, style, box, y, { align, dir: options.dir }));
		if (last) element.end();
		return element;
	};
	return {
		above: progress.from > 0 ? 0 : above,
		below,
		measure: (kit, width) => heightOf(lines(kit, width), leading(kit)),
		least: (kit, width) => {
			const all = lines(kit, width);
			return heightOf(all.length < 4 ? all : all.slice(0, 2), leading(kit));
		},
		split(kit, width, room) {
			const all = lines(kit, width);
			let fit = Math.min(Math.floor(room / (style.size * leading(kit))), all.length - 2);
			if (all.length < 4 || fit < 2) fit = 0;
			if (fit === 0) return null;
			let element = progress.element;
			const rest: Progress = {
				from: progress.from + fit,
				get element() {
					return element;
				}
			};
			const head: Block = {
				measure: () => heightOf(all.slice(0, fit), leading(kit)),
				draw(_, box, y) {
					element = put(kit, all.slice(0, fit), box, y, false);
				}
			};
			return [head, part(text, options, rest)];
		},
		draw(kit, box, y) {
			put(kit, lines(kit, box.width), box, y, true);
		}
	};
}

/** The opening paragraph of a section, larger. */
export const lead = (text: RichText): Block => paragraph(text, { style: styles.lead, below: 13 });

/** Small print below an exhibit. */
export const note = (text: RichText, options: TextOptions = {}): Block =>
	paragraph(text, { style: styles.micro, above: 4, below: 12, ...options });

export const small = (text: RichText, options: TextOptions = {}): Block =>
	paragraph(text, { style: styles.small, ...options });
