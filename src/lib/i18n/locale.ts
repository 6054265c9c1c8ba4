import type { Locale } from '#lib/domain/text.ts';

export { locales, type Locale } from '#lib/domain/text.ts';

/** The side that reading starts from. */
export type Direction = 'rtl' | 'ltr';

export const dirOf = (locale: Locale): Direction => (locale === 'fa' ? 'rtl' : 'ltr');

/** BCP 47 tag for `lang` attributes, PDF languages and Intl. */
export const tagOf = (locale: Locale): 'fa-IR' | 'en-GB' => (locale === 'fa' ? 'fa-IR' : 'en-GB');

export const isLocale = (value: unknown): value is Locale => value === 'fa' || value === 'en';
