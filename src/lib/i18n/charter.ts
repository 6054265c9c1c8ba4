import type { Locale } from '#lib/domain/text.ts';
import { charter as en } from './messages/en/charter.ts';
import { charter as fa } from './messages/fa/charter.ts';

const words = { fa, en };

/** The words of the charter: what an organization promises its customers. */
export const charterWords = (locale: Locale) => words[locale];

/** The words for what is wrong with a field of a promise. */
export function charterIssue(locale: Locale, issue: string | number | undefined): string | undefined {
	const known: Readonly<Record<string, string>> = words[locale].issues;
	return issue === undefined ? undefined : known[String(issue)];
}
