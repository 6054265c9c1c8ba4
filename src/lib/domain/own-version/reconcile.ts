import type { ItemDraft, OwnDraft } from './draft.ts';

/** What new items are called in a draft until they get their codes. */
export const newItemPattern = /^new-[1-9]\d{0,3}$/;

/**
 * What somebody sent, taken as a draft of `known`: of items that were there before only their words, their place within
 * their section and whether they stay are taken; new items are taken as they are. Null if it is not a draft of `known`
 * at all: items missing, in another section, named twice or unknown.
 */
export function reconciled(known: OwnDraft, sent: OwnDraft): OwnDraft | null {
	if (sent.sections.map((s) => s.code).join() !== known.sections.map((s) => s.code).join()) return null;
	const codes = sent.sections.flatMap((s) => s.items.map((i) => i.code));
	if (new Set(codes).size < codes.length) return null;
	const sections = [];
	for (const [i, before] of known.sections.entries()) {
		const items = sent.sections[i]?.items ?? [];
		const found = items.map((item) => one(item, before.items));
		if (found.includes(null) || !before.items.every((b) => items.some((item) => item.code === b.code)))
			return null;
		sections.push({ code: before.code, items: found.filter((item) => item !== null) });
	}
	return { title: sent.title, purpose: sent.purpose, audience: sent.audience, sections };
}

function one(sent: ItemDraft, before: readonly ItemDraft[]): ItemDraft | null {
	const known = before.find((item) => item.code === sent.code);
	if (!known) return newItemPattern.test(sent.code) ? { ...sent, added: true } : null;
	const { text, poles = known.poles, ends = known.ends, options = known.options, kept } = sent;
	return {
		...known,
		kept,
		text,
		...(known.poles && poles ? { poles } : {}),
		...(known.ends && ends ? { ends } : {}),
		...(known.options && options ? { options } : {})
	};
}
