import type { Report } from '#lib/domain/report.ts';
import type { Localized, Locale } from '#lib/domain/text.ts';

const [ltr, firstLetter, end] = ['\u2066', '\u2068', '\u2069'];
const persian = /\p{Script=Arabic}/u;
const latin = /\p{Script=Latin}/u;

/**
 * A name of the other script runs in its own direction and leaves the words around it in theirs: its brackets, dots and
 * figures stay where they belong. In Persian, names that mix both scripts follow the page.
 */
export function isolated(name: string, locale: Locale): string {
	if (locale === 'en') return persian.test(name) ? firstLetter + name + end : name;
	return latin.test(name) && !persian.test(name) ? ltr + name + end : name;
}

/** The report with the names that people gave to things set apart from the sentences they are printed in. */
export function withIsolatedNames(report: Report, locale: Locale): Report {
	const name = (words: Localized): Localized => ({ ...words, [locale]: isolated(words[locale], locale) });
	const titled = <T extends { readonly title: Localized }>(all: readonly T[]): T[] =>
		all.map((one) => ({ ...one, title: name(one.title) }));
	const { subject, participation } = report;
	return {
		...report,
		subject: {
			...subject,
			client: name(subject.client),
			engagement: name(subject.engagement),
			wave: { ...subject.wave, title: name(subject.wave.title) }
		},
		participation: { ...participation, units: titled(participation.units) },
		units: titled(report.units)
	};
}
