import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { errorPage as en } from './messages/en/error-page.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { errorPage as fa } from './messages/fa/error-page.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the page that says what went wrong: every page of the console comes with it. */
export const errorPageWords = (locale: Locale) => words[locale];
