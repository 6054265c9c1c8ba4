import type { Locale } from '#lib/domain/text.ts';

/** A source that is described as «Persian — English», in one language; citations as they are. */
export function sourceIn(source: string, locale: Locale): string {
	const [persian, english, ...more] = source.split(' — ');
	if (!persian || !english || more.length > 0 || !/\p{Script=Arabic}/u.test(persian)) return source;
	return locale === 'fa' ? persian : english;
}
