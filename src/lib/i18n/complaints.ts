import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { complaints as en } from './messages/en/complaints.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { complaints as fa } from './messages/fa/complaints.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the pages on which complaints are handled. */
export const complaintWords = (locale: Locale) => words[locale];

/** The words for what is wrong with a field of theirs. */
export function complaintIssue(locale: Locale, issue: unknown): string | undefined {
	const known: Readonly<Record<string, string>> = words[locale].issues;
	return typeof issue === 'string' ? known[issue] : undefined;
}
