import { colour } from '#lib/charts/theme.ts';
import type { Block } from '../kit/block.ts';
import { inset, slice } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { putText, textHeight } from '../kit/put.ts';
import type { RichText } from '../kit/rich.ts';
import { styles, type TextStyle } from '../kit/styles.ts';
import { group, leaf, openGroup } from '../kit/tags.ts';

export interface ListOptions {
	readonly style?: TextStyle;
	readonly marks?: 'numbers' | 'dots';
	/** Space between items. */
	readonly apart?: number;
}

const indent = 16;

/** A list; it splits over pages between its items. */
export function list(items: readonly RichText[], options: ListOptions = {}): Block {
	return part(items, options, 0, { close: null });
}

interface Shared {
	close: (() => void) | null;
}

function part(items: readonly RichText[], options: ListOptions, from: number, shared: Shared): Block {
	const { marks = 'numbers', apart = 6 } = options;
	const style: TextStyle = options.style ?? styles.body;
	const heights = (kit: Kit, width: number) =>
		items.slice(from).map((item) => textHeight(kit, item, style, width - indent) + apart);
	const mark = (kit: Kit, i: number) => (marks === 'numbers' ? kit.fmt.num(i + 1, 0) : '•');

	function drawItems(kit: Kit, box: { x: number; width: number }, top: number, count: number): void {
		let y = top;
		for (const [i, item] of items.slice(from, from + count).entries()) {
			group(kit, 'LI', () => {
				const markStyle = {
					...style,
					face: marks === 'numbers' ? ('B' as const) : style.face,
					colour: colour.rust
				};
				leaf(kit, 'Lbl', () =>
					putText(kit, mark(kit, from + i), markStyle, slice(kit.dir, box, 0, indent - 1), y)
				);
				leaf(kit, 'LBody', () => (y = putText(kit, item, style, inset(kit.dir, box, indent, 0), y)));
			});
			y += apart;
		}
	}
	const total = (some: readonly number[]) => some.reduce((sum, h) => sum + h, 0);
	return {
		below: 6,
		measure: (kit, width) => Math.max(0, total(heights(kit, width)) - apart),
		least: (kit, width) => (heights(kit, width)[0] ?? apart) - apart,
		split(kit, width, room) {
			const each = heights(kit, width);
			let count = 0;
			let used = 0;
			while (count < each.length && used + (each[count] ?? 0) - apart <= room) used += each[count++] ?? 0;
			if (count === 0 || count === each.length) return null;
			const head: Block = {
				measure: () => used,
				draw(_, box, y) {
					shared.close ??= openGroup(kit, 'L');
					drawItems(kit, box, y, count);
				}
			};
			return [head, part(items, options, from + count, shared)];
		},
		draw(kit, box, y) {
			const close = shared.close ?? openGroup(kit, 'L');
			drawItems(kit, box, y, items.length - from);
			close();
		}
	};
}
