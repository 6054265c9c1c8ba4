import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { stored as en } from './messages/en/stored.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { stored as fa } from './messages/fa/stored.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of everything that says what is stored, and of what deletes it. */
export const storedWords = (locale: Locale) => words[locale];
