import type { Locale } from '#lib/domain/text.ts';
import { problem as en } from '#lib/i18n/messages/en/problem.ts';
import { problem as fa } from '#lib/i18n/messages/fa/problem.ts';
import type { ProblemCode, ProblemDetails } from '../problem.ts';

type Words = string | ((details: ProblemDetails) => string);

// A code without words in either language does not compile.
const words: Record<Locale, Record<ProblemCode, Words>> = { fa, en };

/** What a person reads when `code` happened. */
export function problemWords(locale: Locale, code: ProblemCode, details: ProblemDetails = {}): string {
	const text = words[locale][code];
	return typeof text === 'string' ? text : text(details);
}
