/** The two languages of the product. Persian comes first; English is its equal. */
export const locales = ['fa', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text that exists in both languages. */
export interface Localized {
	readonly fa: string;
	readonly en: string;
}

export const pick = (text: Localized, locale: Locale): string => text[locale];

/** The same words in both languages: names, codes, text that was written in one language only. */
export const same = (text: string): Localized => ({ fa: text, en: text });

/** A text that may be missing in one of the languages: the words there are, and in which language they are. */
export function wordsOf(
	text: Localized,
	locale: Locale
): { readonly text: string; readonly language: Locale } {
	const language = text[locale] === '' ? (locale === 'fa' ? 'en' : 'fa') : locale;
	return { text: text[language], language };
}

/**
 * What was typed of a text whose empty language was taken from the other one: to be changed later, it has to be empty
 * again, or the old words would stay there.
 */
export function typedApart({ fa, en }: Localized): Localized {
	if (fa !== en) return { fa, en };
	return /\p{Script=Arabic}/u.test(fa) ? { fa, en: '' } : { fa: '', en };
}
