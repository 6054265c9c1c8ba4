import type { Locale } from '#lib/domain/text.ts';
import { accounts as en } from './messages/en/accounts.ts';
import { common as commonEn } from './messages/en/common.ts';
import { accounts as fa } from './messages/fa/accounts.ts';
import { common as commonFa } from './messages/fa/common.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the account pages and of the shell around all signed-in pages. */
export const accountWords = (locale: Locale) => words[locale];

/** The words of what is wrong with one field, if something is. */
export function issueWords(locale: Locale, code: unknown): string | undefined {
	const issues: Readonly<Record<string, string>> = words[locale].issue;
	return typeof code === 'string' && Object.hasOwn(issues, code) ? issues[code] : undefined;
}
