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
