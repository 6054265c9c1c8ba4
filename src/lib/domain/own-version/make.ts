import { type Instrument, mostChoices } from '../instrument.ts';
import { instrumentProblems, type InstrumentProblem, type InstrumentProblemCode } from '../integrity.ts';
import { locales, type Locale, type Localized } from '../text.ts';
import { ownAudiences } from './audience.ts';
import type { Origin } from './certificate.ts';
import { changesFrom } from './changes.ts';
import { deriveOwn, type Derived, type Identity } from './derive.ts';
import type { ItemDraft, OwnDraft } from './draft.ts';

/**
 * audience           an audience that this own version may not be written for (`ownAudiences`)
 * nothing-kept       no item of the base is left
 * options-count      an item of the base with more or fewer options than it had
 * options-too-many   more options than one item may have
 * text-too-long      longer than a text of an instrument may be
 * too-many-items     more items than an instrument may have
 * changed-meanwhile  somebody else saved a version since this draft was begun
 */
export const ownProblemCodes = [
	'audience',
	'nothing-kept',
	'options-count',
	'options-too-many',
	'text-too-long',
	'too-many-items',
	'changed-meanwhile'
] as const;
export type OwnProblemCode = InstrumentProblemCode | (typeof ownProblemCodes)[number];

/** What is wrong with a draft, and where in it. */
export interface OwnProblem {
	readonly code: OwnProblemCode;
	/** 'title', 'purpose', 'audience', the code of an item or of a section of the draft, or '' for the whole. */
	readonly at: string;
	/** Of an item: which part of it. */
	readonly part?: ItemPart;
	readonly language?: Locale;
}
export type ItemPart = 'text' | 'poles.0' | 'poles.1' | 'ends.0' | 'ends.1' | 'options';

export const longestTitle = 200;
export const longestWords = 2000;
export const mostItems = 500;
export const mostOptions = { single: 50, multiple: mostChoices } as const;

/**
 * The own version that a draft describes, or everything that makes it unfit: the rules of `instrumentProblems` and
 * those of `OwnProblemCode`, each said of the draft's own items and languages.
 */
export function makeOwnVersion(
	origin: Origin,
	draft: OwnDraft,
	identity: Identity
): { readonly instrument: Instrument } | { readonly problems: readonly OwnProblem[] } {
	const kept = draft.sections.flatMap((section) => section.items.filter((item) => item.kept));
	if (!kept.some((item) => !item.added)) return { problems: [{ code: 'nothing-kept', at: '' }] };
	if (kept.length > mostItems) return { problems: [{ code: 'too-many-items', at: '' }] };
	const derived = deriveOwn(origin, draft, identity);
	const { instrument } = derived;
	const allowed = ownAudiences(origin.base, changesFrom(origin.base, instrument));
	const problems = [
		...(allowed.includes(draft.audience) ? [] : [{ code: 'audience', at: 'audience' } as const]),
		...tooLong(draft.title, longestTitle, 'title'),
		...tooLong(draft.purpose, longestWords, 'purpose'),
		...kept.flatMap((item) => itemProblems(origin.base, item)),
		...instrumentProblems(instrument).map((problem) => placed(problem, derived))
	];
	const seen = new Set<string>();
	const once = problems.filter((p) => {
		const key = [p.code, p.at, p.part, p.language].join(' ');
		return seen.has(key) ? false : seen.add(key);
	});
	return once.length > 0 ? { problems: once } : { instrument };
}

const tooLong = (words: Localized, most: number, at: string, part?: ItemPart): OwnProblem[] =>
	locales
		.filter((language) => words[language].length > most)
		.map((language) => ({ code: 'text-too-long', at, language, ...(part ? { part } : {}) }));

function itemProblems(base: Instrument, item: ItemDraft): OwnProblem[] {
	const { code, kind, options = [] } = item;
	const found: OwnProblem[] = [
		...tooLong(item.text, longestWords, code, 'text'),
		...(item.poles ?? []).flatMap((text, i) => tooLong(text, longestWords, code, i ? 'poles.1' : 'poles.0')),
		...(item.ends ?? []).flatMap((text, i) => tooLong(text, longestWords, code, i ? 'ends.1' : 'ends.0')),
		...options.flatMap((text) => tooLong(text, longestWords, code, 'options'))
	];
	const before = item.added ? undefined : base.items.find((i) => i.code === code)?.options;
	if (before && before.length !== options.length)
		found.push({ code: 'options-count', at: code, part: 'options' });
	if ((kind === 'single' || kind === 'multiple') && options.length > mostOptions[kind])
		found.push({ code: 'options-too-many', at: code, part: 'options' });
	return found;
}

const parts: readonly ItemPart[] = ['text', 'poles.0', 'poles.1', 'ends.0', 'ends.1', 'options'];

/** A problem of the derived instrument, said of the draft. */
function placed({ code, at }: InstrumentProblem, { instrument, codes }: Derived): OwnProblem {
	const language = locales.find((locale) => at.endsWith(`.${locale}`));
	const spoken = language ? { language } : {};
	for (const whole of ['title', 'purpose'])
		if (at.startsWith(`${whole}.`)) return { code, at: whole, ...spoken };
	const under = (name: string) => at === name || at.startsWith(`${name}.`);
	// Codes may hold a dot: the longest one that fits is meant.
	const item = [...codes]
		.filter(([, final]) => under(`items.${final}`) || at.endsWith(`.${final}`))
		.sort(([, a], [, b]) => b.length - a.length)[0];
	if (item) {
		const rest = at.slice(`items.${item[1]}.`.length);
		const part = parts.find((p) => rest === p || rest.startsWith(`${p}.`));
		const options = code === 'options-missing' || code === 'options-invalid' ? 'options' : undefined;
		const where = part ?? options;
		return { code, at: item[0], ...(where ? { part: where } : {}), ...spoken };
	}
	const section = instrument.sections.find((s) => under(`sections.${s.code}`) || at.endsWith(`.${s.code}`));
	return { code, at: section?.code ?? '', ...spoken };
}
