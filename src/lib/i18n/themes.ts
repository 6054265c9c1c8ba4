import type { Locale } from '#lib/domain/text.ts';
import { themes as en } from './messages/en/themes.ts';
import { themes as fa } from './messages/fa/themes.ts';

const words = { fa, en };

/** The words for what comments are about: in reports, and on the page where they are sorted. */
export const themeWords = (locale: Locale) => words[locale];

/** The words for what is wrong with a field of a theme. */
export function themeIssue(locale: Locale, issue: string | number | undefined): string | undefined {
	const known: Readonly<Record<string, string>> = words[locale].issues;
	return issue === undefined ? undefined : known[String(issue)];
}
