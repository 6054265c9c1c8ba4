import { locales, type Locale } from '#lib/domain/text.ts';

const longest = 500;

/** Persian, unless the browser's Accept-Language asks for English before it. */
export function preferredLocale(acceptLanguage: string | null): Locale {
	let best: { locale: Locale; quality: number } = { locale: 'fa', quality: 0 };
	const header = acceptLanguage ?? '';
	if (header.length > longest) return 'fa';
	for (const range of header.split(',')) {
		const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
		const locale = locales.find((l) => tag === l || tag.startsWith(`${l}-`));
		const given = parameters.find((p) => p.trim().startsWith('q='));
		const quality = given ? Number(given.trim().slice(2)) : 1;
		if (locale && quality > best.quality) best = { locale, quality };
	}
	return best.locale;
}
