import type { Item } from '../instrument.ts';

type More = Omit<Partial<Item>, 'code' | 'kind' | 'text' | 'source'>;

/**
 * A maker of rating items that share a scale and, usually, an aspect. The item's words come as Persian, English;
 * `source` is the list of its conceptual sources.
 */
export const rating =
	(scale: string, aspect?: string, shared: More = {}) =>
	(code: string, source: string, fa: string, en: string, more: More = {}): Item => ({
		code,
		kind: 'rating',
		text: { fa, en },
		scale,
		...(aspect === undefined ? {} : { aspect }),
		source,
		...shared,
		...more
	});

export const codesOf = (items: readonly Item[]): string[] => items.map((item) => item.code);
