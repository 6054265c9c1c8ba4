import {
	codePattern,
	largestNumber,
	mostChoices,
	sourcesOf,
	type Instrument,
	type Item,
	type Section
} from './instrument.ts';
import { pointsOf, type Scale } from './scale.ts';
import type { Localized } from './text.ts';

/**
 * shape                    not of the form of an instrument at all (only `parseInstrument` reports it)
 * version                  not three numbers separated by dots
 * code-pattern             a code that `codePattern` does not allow
 * code-duplicate           the same code twice among scales, items, sections, forms, or dimensions and aspects
 * text-missing             a language without words
 * text-arabic-letters      Persian written with Arabic ي, ك, ى or Arabic digits
 * text-not-persian         a Persian text without a Persian letter
 * scale-range              not whole numbers with 0 ≤ min < max, at most 15 points
 * scale-anchors            words neither on every point nor on just the two ends nor nowhere
 * scale-unknown            a rating item without a scale of the instrument
 * ends-missing             a rating item whose scale has unworded ends and which does not word them itself
 * kind-mismatch            something that an item of this kind does not have
 * aspect-unknown           scored in an aspect that no dimension has
 * aspect-without-item      an aspect or dimension in which nothing is scored
 * options-missing          a single or multiple item with fewer than two options
 * options-invalid          option values not unique whole numbers from 0, or from 1 to 14 for multiple
 * condition-unknown-item   asked if an item that does not exist
 * condition-not-earlier    asked if an item that comes later
 * condition-values         asked if an item had a value that it cannot have
 * condition-outside-form   a form asks the item but not the one its condition is about
 * section-empty            a page without items
 * section-unknown-item     a page shows an item that does not exist
 * section-coverage         an item on no page or on more than one
 * section-starts-reversed  a page that opens with a reverse-keyed item, in the whole or in a form
 * form-missing             no form at all
 * form-empty               a form without items
 * form-unknown-item        a form names an item that does not exist, or one twice
 * form-minutes             not a positive number of minutes
 * source-unknown           an item names a source that the certificate does not have
 * source-missing           a source of the certificate without words
 */
export const instrumentProblemCodes = [
	'shape',
	'version',
	'code-pattern',
	'code-duplicate',
	'text-missing',
	'text-arabic-letters',
	'text-not-persian',
	'scale-range',
	'scale-anchors',
	'scale-unknown',
	'ends-missing',
	'kind-mismatch',
	'aspect-unknown',
	'aspect-without-item',
	'options-missing',
	'options-invalid',
	'condition-unknown-item',
	'condition-not-earlier',
	'condition-values',
	'condition-outside-form',
	'section-empty',
	'section-unknown-item',
	'section-coverage',
	'section-starts-reversed',
	'form-missing',
	'form-empty',
	'form-unknown-item',
	'form-minutes',
	'source-unknown',
	'source-missing'
] as const;
export type InstrumentProblemCode = (typeof instrumentProblemCodes)[number];

export interface InstrumentProblem {
	readonly code: InstrumentProblemCode;
	/** Where: path of codes, e.g. `items.kcf-01.text.fa`. */
	readonly at: string;
}

const maxPoints = 15;
const arabicLetters = /[يىك٠-٩]/u;
const persianLetter = /[ء-غف-وپچژکگی]/u;

const problem = (code: InstrumentProblemCode, at: string): InstrumentProblem => ({ code, at });
const when = (failed: boolean, code: InstrumentProblemCode, at: string) =>
	failed ? [problem(code, at)] : [];

/**
 * Everything that makes an instrument unfit to be fielded or scored; an empty list for a sound one.
 * Checks references and words, not the psychometric quality of the items.
 */
export function instrumentProblems(instrument: Instrument): InstrumentProblem[] {
	const version = when(!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(instrument.version), 'version', 'version');
	return [
		...version,
		...codeProblems(instrument),
		...textsOf(instrument).flatMap(([at, text]) => textProblems(text, at)),
		...instrument.scales.flatMap(scaleProblems),
		...instrument.items.flatMap((item) => itemProblems(instrument, item)),
		...aspectProblems(instrument),
		...sectionProblems(instrument),
		...formProblems(instrument),
		...Object.entries(instrument.certificate.sources).flatMap(([key, text]) =>
			when(text.trim() === '', 'source-missing', `certificate.sources.${key}`)
		)
	];
}

function codeProblems(instrument: Instrument): InstrumentProblem[] {
	const aspects = instrument.dimensions.flatMap((d) => d.aspects);
	const kinds: [string, readonly { readonly code: string }[]][] = [
		['scales', instrument.scales],
		['dimensions', [...instrument.dimensions, ...aspects]],
		['items', instrument.items],
		['sections', instrument.sections],
		['forms', instrument.forms]
	];
	const found = when(!codePattern.test(instrument.code), 'code-pattern', 'code');
	for (const [kind, entries] of kinds) {
		const seen = new Set<string>();
		for (const { code } of entries) {
			if (!codePattern.test(code)) found.push(problem('code-pattern', `${kind}.${code}`));
			if (seen.has(code)) found.push(problem('code-duplicate', `${kind}.${code}`));
			seen.add(code);
		}
	}
	return found;
}

type Text = readonly [at: string, text: Localized];
const named = (at: string, text: Localized | undefined): Text[] => (text ? [[at, text]] : []);

function textsOf(instrument: Instrument): Text[] {
	const { certificate } = instrument;
	return [
		...named('title', instrument.title),
		...named('purpose', instrument.purpose),
		...named('instruction', instrument.instruction),
		...instrument.scales.flatMap((scale) => [
			...scale.anchors.flatMap((a) => named(`scales.${scale.code}.anchors.${a.value}`, a.text)),
			...named(`scales.${scale.code}.escape`, scale.escape)
		]),
		...instrument.dimensions.flatMap((d) => [
			...named(`dimensions.${d.code}.title`, d.title),
			...named(`dimensions.${d.code}.help`, d.help),
			...d.aspects.flatMap((a) => [
				...named(`dimensions.${d.code}.${a.code}.title`, a.title),
				...named(`dimensions.${d.code}.${a.code}.help`, a.help)
			])
		]),
		...instrument.items.flatMap((item) => [
			...named(`items.${item.code}.text`, item.text),
			...(item.poles ?? []).flatMap((text, i) => named(`items.${item.code}.poles.${i}`, text)),
			...(item.ends ?? []).flatMap((text, i) => named(`items.${item.code}.ends.${i}`, text)),
			...(item.options ?? []).flatMap((o) => named(`items.${item.code}.options.${o.value}`, o.text))
		]),
		...instrument.sections.flatMap((s) => [
			...named(`sections.${s.code}.title`, s.title),
			...named(`sections.${s.code}.instruction`, s.instruction)
		]),
		...instrument.forms.flatMap((f) => named(`forms.${f.code}.title`, f.title)),
		...(['basis', 'own', 'permission', 'translation'] as const).flatMap((part) =>
			named(`certificate.${part}`, certificate[part])
		)
	];
}

function textProblems(text: Localized, at: string): InstrumentProblem[] {
	if (text.fa.trim() === '') return [problem('text-missing', `${at}.fa`), ...englishProblems(text, at)];
	return [
		...when(arabicLetters.test(text.fa), 'text-arabic-letters', `${at}.fa`),
		// A text of figures and signs only ("۱–۳") has no letters to be Persian.
		...when(/\p{L}/u.test(text.fa) && !persianLetter.test(text.fa), 'text-not-persian', `${at}.fa`),
		...englishProblems(text, at)
	];
}

const englishProblems = (text: Localized, at: string) =>
	when(text.en.trim() === '', 'text-missing', `${at}.en`);

function scaleProblems(scale: Scale): InstrumentProblem[] {
	const { min, max } = scale;
	const at = `scales.${scale.code}`;
	if (!(Number.isInteger(min) && Number.isInteger(max) && min >= 0 && min < max && max - min < maxPoints)) {
		return [problem('scale-range', at)];
	}
	const values = scale.anchors.map((a) => a.value).join();
	const sound = values === '' || values === `${min},${max}` || values === pointsOf(scale).join();
	return when(!sound, 'scale-anchors', at);
}

/** What each kind of item may carry beside its text. */
const carried: Readonly<Record<Item['kind'], readonly (keyof Item)[]>> = {
	rating: ['scale', 'aspect', 'reverseKeyed', 'poles', 'ends'],
	single: ['options'],
	multiple: ['options'],
	number: ['aspect'],
	text: []
};
const carriable = ['scale', 'aspect', 'reverseKeyed', 'poles', 'ends', 'options'] as const;

function itemProblems(instrument: Instrument, item: Item): InstrumentProblem[] {
	const at = `items.${item.code}`;
	const stray = carriable.some((key) => item[key] !== undefined && !carried[item.kind].includes(key));
	const aspects = instrument.dimensions.flatMap((d) => d.aspects.map((a) => a.code));
	return [
		...when(stray, 'kind-mismatch', at),
		...(item.kind === 'rating' ? ratingProblems(instrument, item, at) : []),
		...when(item.aspect !== undefined && !aspects.includes(item.aspect), 'aspect-unknown', at),
		...(item.kind === 'single' || item.kind === 'multiple' ? optionProblems(item, at) : []),
		...conditionProblems(instrument, item, at),
		...sourcesOf(item).flatMap((key) =>
			when(!Object.hasOwn(instrument.certificate.sources, key), 'source-unknown', at)
		)
	];
}

function ratingProblems(instrument: Instrument, item: Item, at: string): InstrumentProblem[] {
	const scale = instrument.scales.find((s) => s.code === item.scale);
	if (!scale) return [problem('scale-unknown', at)];
	return when(scale.anchors.length === 0 && !item.ends && !item.poles, 'ends-missing', at);
}

function optionProblems(item: Item, at: string): InstrumentProblem[] {
	const values = (item.options ?? []).map((o) => o.value);
	const [least, most] = item.kind === 'multiple' ? [1, mostChoices] : [0, largestNumber];
	const sound = values.every((v) => Number.isInteger(v) && v >= least && v <= most);
	return [
		...when(values.length < 2, 'options-missing', at),
		...when(!sound || new Set(values).size < values.length, 'options-invalid', at)
	];
}

function conditionProblems(instrument: Instrument, item: Item, at: string): InstrumentProblem[] {
	const condition = item.askedIf;
	if (!condition) return [];
	const other = instrument.items.find((i) => i.code === condition.item);
	if (!other) return [problem('condition-unknown-item', at)];
	const shown = instrument.sections.flatMap((s) => s.items);
	const possible = valuesOf(instrument, other);
	const forms = instrument.forms.filter((f) => f.items.includes(item.code) && !f.items.includes(other.code));
	return [
		...when(shown.indexOf(other.code) >= shown.indexOf(item.code), 'condition-not-earlier', at),
		...when(
			condition.values.length === 0 || !condition.values.every((v) => possible.includes(v)),
			'condition-values',
			at
		),
		...forms.map((f) => problem('condition-outside-form', `forms.${f.code}.${item.code}`))
	];
}

/** The values that a condition may name: options or points of a scale; none for numbers and texts. */
function valuesOf(instrument: Instrument, item: Item): number[] {
	if (item.options) return item.options.map((o) => o.value);
	const scale = instrument.scales.find((s) => s.code === item.scale);
	return scale && scaleProblems(scale).length === 0 ? pointsOf(scale) : [];
}

function aspectProblems(instrument: Instrument): InstrumentProblem[] {
	const scored = new Set(instrument.items.map((i) => i.aspect));
	return instrument.dimensions.flatMap((d) => [
		...when(d.aspects.length === 0, 'aspect-without-item', `dimensions.${d.code}`),
		...d.aspects.flatMap((a) =>
			when(!scored.has(a.code), 'aspect-without-item', `dimensions.${d.code}.${a.code}`)
		)
	]);
}

function sectionProblems(instrument: Instrument): InstrumentProblem[] {
	const known = new Map(instrument.items.map((i) => [i.code, i]));
	const shown = instrument.sections.flatMap((s) => s.items);
	const opens = (section: Section, among?: readonly string[]) =>
		known.get(section.items.find((code) => among?.includes(code) ?? true) ?? '')?.reverseKeyed ?? false;
	return [
		...instrument.items.flatMap((item) =>
			when(shown.filter((code) => code === item.code).length !== 1, 'section-coverage', `items.${item.code}`)
		),
		...instrument.sections.flatMap((section) => [
			...when(section.items.length === 0, 'section-empty', `sections.${section.code}`),
			...section.items.flatMap((code) =>
				when(!known.has(code), 'section-unknown-item', `sections.${section.code}.${code}`)
			),
			...when(opens(section), 'section-starts-reversed', `sections.${section.code}`),
			...instrument.forms.flatMap((form) =>
				when(
					!opens(section) && opens(section, form.items),
					'section-starts-reversed',
					`forms.${form.code}.${section.code}`
				)
			)
		])
	];
}

function formProblems(instrument: Instrument): InstrumentProblem[] {
	const known = new Set(instrument.items.map((i) => i.code));
	return [
		...when(instrument.forms.length === 0, 'form-missing', 'forms'),
		...instrument.forms.flatMap((form) => [
			...when(form.items.length === 0, 'form-empty', `forms.${form.code}`),
			...form.items.flatMap((code, i) =>
				when(
					!known.has(code) || form.items.indexOf(code) !== i,
					'form-unknown-item',
					`forms.${form.code}.${code}`
				)
			),
			...when(!(form.minutes > 0 && Number.isFinite(form.minutes)), 'form-minutes', `forms.${form.code}`)
		])
	];
}
