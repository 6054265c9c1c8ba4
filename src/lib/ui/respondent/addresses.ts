import type { Locale } from '#lib/domain/text.ts';

/** The language of an address below /fa or /en. */
export const localeOf = (params: { lang?: string }): Locale => (params.lang === 'en' ? 'en' : 'fa');

/** The same address in the other language. */
export const otherLanguage = (path: string): string =>
	path.replace(/^\/(fa|en)(?=\/|$)/, (_, lang) => (lang === 'fa' ? '/en' : '/fa'));
