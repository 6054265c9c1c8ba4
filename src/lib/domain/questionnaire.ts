import { formOf, itemOf, scaleOf, type Instrument, type Item, type Section } from './instrument.ts';
import type { Scale } from './scale.ts';

/** One instrument in one of its forms, as fielded; `hash` is the content hash of the frozen version. */
export interface Part {
	readonly instrument: Instrument;
	readonly form: string;
	readonly hash: string;
}

/** One place in the stored answers. */
export interface Slot {
	readonly index: number;
	/** Index in `Questionnaire.parts`. */
	readonly part: number;
	readonly code: string;
	readonly item: Item;
	/** null for everything that is not a rating. */
	readonly scale: Scale | null;
}

/** What one respondent sees at once: the items of one section that belong to the form. */
export interface Page {
	/** 1-based. */
	readonly number: number;
	readonly part: number;
	readonly section: Section;
	readonly slots: readonly Slot[];
}

/** What one campaign asks. The answers of a response are stored in the order of `slots`. */
export interface Questionnaire {
	readonly parts: readonly Part[];
	readonly slots: readonly Slot[];
	readonly pages: readonly Page[];
	readonly minutes: number;
}

/**
 * Puts the parts one after another: one page a section, one slot an item, both in the order of the sections.
 * Throws a RangeError if two parts share an item code (so also for two forms of one instrument), or if a form
 * names an item that the instrument does not have or shows on no page.
 */
export function composeQuestionnaire(parts: readonly Part[]): Questionnaire {
	const slots: Slot[] = [];
	const pages: Page[] = [];
	const seen = new Map<string, Part>();
	for (const [part, entry] of parts.entries()) {
		const { instrument } = entry;
		const wanted = new Set(formOf(instrument, entry.form).items);
		for (const section of instrument.sections) {
			const first = slots.length;
			for (const code of section.items) {
				if (!wanted.has(code)) continue;
				if (seen.has(code)) throw new RangeError(`item ${code} is asked twice`);
				seen.set(code, entry);
				const item = itemOf(instrument, code);
				const scale = item.kind === 'rating' ? scaleOf(instrument, item) : null;
				slots.push({ index: slots.length, part, code, item, scale });
			}
			if (slots.length > first) {
				pages.push({ number: pages.length + 1, part, section, slots: slots.slice(first) });
			}
		}
		for (const code of wanted) {
			if (seen.get(code) !== entry) throw new RangeError(`item ${code} of ${instrument.code} is on no page`);
		}
	}
	const minutes = parts.reduce((sum, p) => sum + formOf(p.instrument, p.form).minutes, 0);
	return { parts, slots, pages, minutes };
}
