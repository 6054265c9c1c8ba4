import type { Audience, Instrument, Item, ItemKind } from '../instrument.ts';
import { itemOf } from '../instrument.ts';
import type { Localized } from '../text.ts';

/** What can be added, in the order in which it is offered. */
export const itemKinds: readonly ItemKind[] = ['rating', 'single', 'multiple', 'number', 'text'];

/** An item as it stands in the editor. What cannot be changed about an item of the base is not in it. */
export interface ItemDraft {
	/** Of the base or of an earlier version; for a new item a name that only this draft knows. */
	readonly code: string;
	/** false for items of the base. */
	readonly added: boolean;
	/** false: dropped, or added and given up again. */
	readonly kept: boolean;
	readonly kind: ItemKind;
	readonly text: Localized;
	readonly poles?: readonly [Localized, Localized];
	readonly ends?: readonly [Localized, Localized];
	/** The words of the options in their order; the values of the base's options stay as they are. */
	readonly options?: readonly Localized[];
	/** Of added ratings. */
	readonly scale?: string;
	/** Of added ratings and numbers: left out where it counts in no score. */
	readonly aspect?: string;
	readonly reverseKeyed?: boolean;
}

export interface SectionDraft {
	readonly code: string;
	readonly items: readonly ItemDraft[];
}

/** Everything about an own version that a consultant decides. */
export interface OwnDraft {
	readonly title: Localized;
	readonly purpose: Localized;
	readonly audience: Audience;
	/** The sections of the base, in its order, with all its items and the added ones. */
	readonly sections: readonly SectionDraft[];
}

const draftOfItem = (item: Item, added: boolean, kept: boolean): ItemDraft => ({
	code: item.code,
	added,
	kept,
	kind: item.kind,
	text: item.text,
	...(item.poles ? { poles: item.poles } : {}),
	...(item.ends ? { ends: item.ends } : {}),
	...(item.options ? { options: item.options.map((o) => o.text) } : {}),
	...(added && item.scale !== undefined ? { scale: item.scale } : {}),
	...(added && item.aspect !== undefined ? { aspect: item.aspect } : {}),
	...(added && item.reverseKeyed ? { reverseKeyed: true } : {})
});

/** The items of a section as the own version orders them, with those of the base that it dropped where they stood. */
function withDropped(base: readonly string[], own: readonly string[]): string[] {
	const merged = [...own];
	for (const [i, code] of base.entries()) {
		if (!own.includes(code)) merged.splice(i === 0 ? 0 : merged.indexOf(base[i - 1] ?? '') + 1, 0, code);
	}
	return merged;
}

/** What the editor shows of a base: all of it kept, or as an own version that was made of it has it. */
export function draftOf(base: Instrument, own: Instrument = base): OwnDraft {
	return {
		title: own.title,
		purpose: own.purpose,
		audience: own.audience,
		sections: base.sections.map((section) => {
			const kept = own.sections.find((s) => s.code === section.code)?.items ?? [];
			return {
				code: section.code,
				items: withDropped(section.items, kept).map((code) => {
					const added = !section.items.includes(code);
					return draftOfItem(itemOf(kept.includes(code) ? own : base, code), added, kept.includes(code));
				})
			};
		})
	};
}
