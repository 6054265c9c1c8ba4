import bidiFactory from 'bidi-js';
import type { Direction } from '#lib/i18n/locale.ts';

const bidi = bidiFactory();

/** Characters that steer the algorithm or allow a break, and are never drawn. */
const controls = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const controlCodes = new Set([
	0x61c, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069
]);

export const isControl = (codePoint: number): boolean => controlCodes.has(codePoint);
export const withoutControls = (text: string): string => text.replace(controls, '');

/** Embedding level of every UTF-16 unit of a paragraph (UAX #9): even left to right, odd right to left. */
export const levelsOf = (paragraph: string, dir: Direction): Uint8Array =>
	bidi.getEmbeddingLevels(paragraph, dir).levels;

/** The text with brackets, guillemets and signs turned round where they stand at an odd level. */
export const mirrored = (text: string): string =>
	Array.from(text, (char) => bidi.getMirroredCharacter(char) ?? char).join('');

/** Rule L2 of UAX #9: pieces of one line from logical to visual order, left to right. */
export function visualOrder<T extends { readonly level: number }>(pieces: readonly T[]): T[] {
	const order = [...pieces];
	for (let level = Math.max(0, ...order.map((piece) => piece.level)); level > 0; level--) {
		let start = 0;
		while (start < order.length) {
			let end = start;
			while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
			order.splice(start, end - start, ...order.slice(start, end).reverse());
			start = end + 1;
		}
	}
	return order;
}
