import type { Locale } from '#lib/domain/text.ts';
import { accounts as en } from './messages/en/accounts.ts';
import { common as commonEn } from './messages/en/common.ts';
import { accounts as fa } from './messages/fa/accounts.ts';
import { common as commonFa } from './messages/fa/common.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the account pages and of the shell around all signed-in pages. */
export const accountWords = (locale: Locale) => words[locale];
