import type { Questionnaire, Slot } from '#lib/domain/questionnaire.ts';
import { pick, type Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { paperWords } from '#lib/i18n/paper.ts';

/** One field of the entry page. */
export interface EntryField {
	readonly code: string;
	readonly number: number;
	readonly text: string;
	readonly long: boolean;
	/** What may be typed, in words. */
	readonly hint: string;
	/** A single figure says it all: the next field follows by itself. */
	readonly quick: readonly string[];
}

export interface EntryPage {
	readonly title: string;
	readonly fields: readonly EntryField[];
}

function hintOf({ item, scale }: Slot, locale: Locale): string {
	const { entry } = paperWords(locale);
	const { num } = formatter(locale);
	if (scale) {
		const range = entry.range(num(scale.min), num(scale.max));
		return scale.escape ? entry.orUnknown(range) : range;
	}
	if (item.kind === 'number') return entry.number;
	if (item.kind === 'text') return entry.text;
	const values = (item.options ?? []).map((o) => o.value);
	const range = entry.range(num(Math.min(...values)), num(Math.max(...values)));
	return item.kind === 'multiple' ? entry.several(range) : range;
}

/** What, typed alone, can be nothing else: figures that no longer number begins with. */
function quickOf({ item, scale }: Slot): string[] {
	if (item.kind !== 'rating' && item.kind !== 'single') return [];
	const values = scale
		? Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i)
		: (item.options ?? []).map((o) => o.value);
	const texts = values.map(String);
	const alone = texts.filter((text) => !texts.some((other) => other !== text && other.startsWith(text)));
	return scale?.escape ? [...alone, '-'] : alone;
}

/** The whole questionnaire as fields, in its order and under its numbers. */
export const entryPages = (questionnaire: Questionnaire, locale: Locale): EntryPage[] =>
	questionnaire.pages.map((page) => ({
		title: pick(page.section.title, locale),
		fields: page.slots.map((slot) => ({
			code: slot.code,
			number: slot.index + 1,
			text: slot.item.poles
				? `${pick(slot.item.poles[0], locale)} – ${pick(slot.item.poles[1], locale)}`
				: pick(slot.item.text, locale),
			long: slot.item.kind === 'text',
			hint: hintOf(slot, locale),
			quick: quickOf(slot)
		}))
	}));
