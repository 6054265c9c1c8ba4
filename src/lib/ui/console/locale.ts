import { page } from '$app/state';
import type { Locale } from '#lib/domain/text.ts';

/** The language of the page that is open; the address carries it. */
export const pageLocale = (): Locale => (page.params.lang === 'en' ? 'en' : 'fa');
