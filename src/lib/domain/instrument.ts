import type { Localized } from './text.ts';
import type { Scale } from './scale.ts';

/** Who an instrument is written for. A consultant may still field it to another audience. */
export const audiences = ['employee', 'manager', 'customer', 'rater', 'specialist'] as const;
export type Audience = (typeof audiences)[number];

/**
 * rating    one whole number of a scale; the only kind with a score of 0–100
 * single    one of the options, stored as the option's value
 * multiple  any of the options, stored as a sum of 2^(value − 1); at most `mostChoices` options
 * number    a whole number from 0 to `largestNumber`; any number where the answers are imported
 * text      free text, at most `maxTextLength` characters
 */
export type ItemKind = 'rating' | 'single' | 'multiple' | 'number' | 'text';

export interface Option {
	readonly value: number;
	readonly text: Localized;
}

/** One statement or question. Its code never changes; its words may be corrected in a later version. */
export interface Item {
	readonly code: string;
	readonly kind: ItemKind;
	readonly text: Localized;
	/** rating: the code of a scale of the instrument. */
	readonly scale?: string;
	/** rating, number: the aspect it is averaged in; an item without one is asked but not averaged. */
	readonly aspect?: string;
	readonly reverseKeyed?: boolean;
	/** Bipolar rating: the described first (lowest) and second (highest) pole. */
	readonly poles?: readonly [Localized, Localized];
	/** Rating with its own words for the lowest and the highest point. */
	readonly ends?: readonly [Localized, Localized];
	/** single, multiple. */
	readonly options?: readonly Option[];
	/** Asked only of those who gave one of these values to another item; others leave it empty. */
	readonly askedIf?: { readonly item: string; readonly values: readonly number[] };
	/** Conceptual sources: keys of the certificate's `sources`, separated by commas (`sourcesOf`). */
	readonly source?: string;
	/** Cross-cutting groups, e.g. the utility of a functional attribute. */
	readonly tags?: readonly string[];
}

/** A part of a dimension; the unit in which items are averaged. */
export interface Aspect {
	readonly code: string;
	readonly title: Localized;
	/** One sentence of help. */
	readonly help?: Localized;
}

/**
 * factor     a critical success factor: counts in the readiness index
 * success    an outcome of CRM
 * risk       its items are risks; scored reversed, counted by the readiness gate
 * safeguard  its items protect against the risks
 * need       how much CRM the context asks for
 * audit      customer-orientation audit
 * experience what customers report
 * construct  scored and shown without a special rule
 */
export const dimensionRoles = [
	'factor',
	'success',
	'risk',
	'safeguard',
	'need',
	'audit',
	'experience',
	'construct'
] as const;
export type DimensionRole = (typeof dimensionRoles)[number];

export interface Dimension {
	readonly code: string;
	readonly title: Localized;
	readonly help?: Localized;
	readonly role: DimensionRole;
	readonly aspects: readonly Aspect[];
}

/** Page grouping for the respondent; carries no score. */
export interface Section {
	readonly code: string;
	readonly title: Localized;
	readonly instruction?: Localized;
	readonly items: readonly string[];
}

/** A selection of the items that is fielded as a whole. */
export interface Form {
	readonly code: string;
	readonly title: Localized;
	readonly items: readonly string[];
	readonly minutes: number;
}

/** Where the instrument comes from and what may be said of it. */
export interface Certificate {
	/** What the concepts rest on, one sentence. */
	readonly basis: Localized;
	/** Citations: key used in `Item.source` → reference. */
	readonly sources: Readonly<Record<string, string>>;
	/** What is this product's own work. */
	readonly own: Localized;
	readonly permission: Localized;
	readonly translation: Localized;
}

/** A questionnaire as data. A published version never changes. */
export interface Instrument {
	readonly code: string;
	readonly version: string;
	readonly title: Localized;
	readonly purpose: Localized;
	readonly audience: Audience;
	readonly instruction?: Localized;
	readonly scales: readonly Scale[];
	readonly dimensions: readonly Dimension[];
	readonly items: readonly Item[];
	readonly sections: readonly Section[];
	readonly forms: readonly Form[];
	readonly certificate: Certificate;
}

export const codePattern = /^[a-z][a-z0-9-]*(\.[0-9]+)?$/;
export const maxTextLength = 4000;
/** The largest answer to a `number` item, and the largest value of a `single` option. */
export const largestNumber = 9999;
/** So many options a `multiple` item has at most: the sum of their powers of 2 is kept in 16 bits. */
export const mostChoices = 14;

/** Gives the literal its type; `instrumentProblems` says whether it is sound. */
export const defineInstrument = (instrument: Instrument): Instrument => instrument;

/** The item with this code. Throws if the instrument has none. */
export function itemOf(instrument: Instrument, code: string): Item {
	const item = instrument.items.find((i) => i.code === code);
	if (!item) throw new RangeError(`${instrument.code} has no item ${code}`);
	return item;
}

/** The scale of a rating item. Throws for other kinds. */
export function scaleOf(instrument: Instrument, item: Item): Scale {
	const scale = instrument.scales.find((s) => s.code === item.scale);
	if (!scale) throw new RangeError(`${item.code} of ${instrument.code} has no scale`);
	return scale;
}

/** The keys of the certificate's `sources` that the item names. */
export const sourcesOf = (item: Item): string[] => item.source?.split(',') ?? [];

/** The form with this code, or the first one. */
export function formOf(instrument: Instrument, code?: string): Form {
	const form = code === undefined ? instrument.forms[0] : instrument.forms.find((f) => f.code === code);
	if (!form) throw new RangeError(`${instrument.code} has no form ${code ?? ''}`);
	return form;
}
