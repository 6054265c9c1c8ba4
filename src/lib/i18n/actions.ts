import type { Locale } from '#lib/domain/text.ts';
import { actions as en } from './messages/en/actions.ts';
import { common as commonEn } from './messages/en/common.ts';
import { actions as fa } from './messages/fa/actions.ts';
import { common as commonFa } from './messages/fa/common.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the action plan, on screen, on paper and in its file. */
export const actionWords = (locale: Locale) => words[locale];

/** What is wrong with a field of an action, in words. */
export function actionIssue(locale: Locale, code: string | number | undefined): string | undefined {
	const issues: Readonly<Record<string, string>> = words[locale].issues;
	return code === undefined ? undefined : issues[String(code)];
}
