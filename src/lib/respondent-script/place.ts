import type { Locale } from '#lib/domain/text.ts';

/** Which page of whose questionnaire an address is. */
export interface Place {
	readonly locale: Locale;
	readonly token: string;
	/** As it stands in the address; empty for the introduction. */
	readonly page: string;
}

/** Reads the path of a respondent's page; null for every other path. */
export function placeOf(path: string): Place | null {
	const [, locale, token, page = ''] = /^\/(fa|en)\/r\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
	return (locale === 'fa' || locale === 'en') && token ? { locale, token, page } : null;
}

/**
 * The page from which a form brought us here, or null. From page to page of a questionnaire lead forms only, and they
 * lead on only when everything on the page was saved. A page that was refused keeps its address.
 */
export function savedBefore(here: Place, referrer: Place | null, type: string): string | null {
	if (type !== 'navigate' || !referrer || referrer.token !== here.token || !referrer.page) return null;
	const same = referrer.page === here.page && referrer.locale === here.locale;
	return same ? null : referrer.page;
}
