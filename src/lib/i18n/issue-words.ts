import type { Locale } from '#lib/domain/text.ts';
import { consoleWords } from './console.ts';

/** What is wrong with each field, in words, of the codes that a refused form came back with. */
export function issueWords(
	locale: Locale,
	details: Readonly<Record<string, string | number>> = {}
): (field: string) => string | undefined {
	const words: Readonly<Record<string, string>> = consoleWords(locale).issue;
	return (field) => (details[field] === undefined ? undefined : words[String(details[field])]);
}
