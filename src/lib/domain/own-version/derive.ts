import type { Form, Instrument, Item, Option } from '../instrument.ts';
import type { Localized } from '../text.ts';
import { ownCertificate, type Origin } from './certificate.ts';
import { changesFrom } from './changes.ts';
import { addedItemCode } from './codes.ts';
import type { ItemDraft, OwnDraft } from './draft.ts';

export interface Identity {
	readonly code: string;
	/** 1, 2, 3: the version becomes 1.0.0, 2.0.0, 3.0.0. */
	readonly number: number;
	/** For the first item that is new in this version (`nextItemNumber`). */
	readonly nextItem: number;
}

/** A version and, for each item of its draft that it kept, the code that the item has in it. */
export interface Derived {
	readonly instrument: Instrument;
	readonly codes: ReadonlyMap<string, string>;
}

/** Reading and writing a text takes about half a minute. */
const minutesPerText = 0.5;

/**
 * The own version that a draft describes. Whether it is sound is another matter (`makeOwnVersion`). Sections, aspects,
 * dimensions and forms that are left without items go; added items are in every form; minutes follow the number of
 * items.
 */
export function deriveOwn(origin: Origin, draft: OwnDraft, identity: Identity): Derived {
	const { base } = origin;
	const codes = codesOf(draft, identity);
	const items = draft.sections.flatMap((section) =>
		section.items.flatMap((item) => {
			const code = codes.get(item.code);
			return code === undefined ? [] : [itemOf(base, item, code)];
		})
	);
	const sections = base.sections.flatMap((section) => {
		const kept = draft.sections.find((s) => s.code === section.code)?.items ?? [];
		const shown = kept.flatMap((item) => codes.get(item.code) ?? []);
		return shown.length > 0 ? [{ ...section, items: shown }] : [];
	});
	const scored = new Set(items.map((item) => item.aspect));
	const instrument: Instrument = {
		...base,
		code: identity.code,
		version: `${identity.number}.0.0`,
		title: draft.title,
		purpose: draft.purpose,
		audience: draft.audience,
		items,
		sections,
		dimensions: base.dimensions
			.map((d) => ({ ...d, aspects: d.aspects.filter((a) => scored.has(a.code)) }))
			.filter((d) => d.aspects.length > 0),
		forms: base.forms.flatMap((form) => formOf(form, base, items))
	};
	return {
		instrument: { ...instrument, certificate: ownCertificate(origin, changesFrom(base, instrument)) },
		codes
	};
}

/** Items of the base and of earlier versions keep their codes; new ones get the next free numbers in their order. */
function codesOf(draft: OwnDraft, { code, nextItem }: Identity): Map<string, string> {
	const earlier = addedItemCode(code, 0).slice(0, -1);
	let number = nextItem;
	const kept = draft.sections.flatMap((section) => section.items.filter((item) => item.kept));
	return new Map(
		kept.map((item) => [
			item.code,
			item.added && !item.code.startsWith(earlier) ? addedItemCode(code, number++) : item.code
		])
	);
}

function itemOf(base: Instrument, draft: ItemDraft, code: string): Item {
	const known = draft.added ? undefined : base.items.find((item) => item.code === draft.code);
	const { text, poles, ends } = draft;
	if (known) {
		return {
			...known,
			text,
			...(known.poles && poles ? { poles } : {}),
			...(known.ends && ends ? { ends } : {}),
			...(known.options ? { options: reworded(known.options, draft.options ?? []) } : {})
		};
	}
	const { kind, scale, aspect, reverseKeyed, options } = draft;
	return {
		code,
		kind,
		text,
		...(kind === 'rating' && scale !== undefined ? { scale } : {}),
		...(kind === 'rating' && ends ? { ends } : {}),
		...((kind === 'rating' || kind === 'number') && aspect !== undefined ? { aspect } : {}),
		...(kind === 'rating' && reverseKeyed ? { reverseKeyed } : {}),
		...(kind === 'single' || kind === 'multiple'
			? { options: (options ?? []).map((words, i) => ({ value: i + 1, text: words })) }
			: {})
	};
}

/** New words on the same values. One word too few is left empty; one too many gets no value and is found as a problem. */
const reworded = (options: readonly Option[], words: readonly Localized[]): Option[] =>
	options.map(({ value }, i) => ({ value, text: words[i] ?? { fa: '', en: '' } }));

function formOf(form: Form, base: Instrument, items: readonly Item[]): Form[] {
	const own = new Set(base.items.map((item) => item.code));
	const asked = items.filter((item) => form.items.includes(item.code) || !own.has(item.code));
	if (!asked.some((item) => own.has(item.code))) return [];
	const texts = asked.filter((item) => item.kind === 'text' && !own.has(item.code)).length;
	const short = asked.length - texts;
	const minutes = Math.ceil((form.minutes * short) / form.items.length + texts * minutesPerText);
	return [{ ...form, items: asked.map((item) => item.code), minutes: Math.max(1, minutes) }];
}
