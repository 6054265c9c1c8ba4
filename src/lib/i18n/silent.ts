import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { silent as en } from './messages/en/silent.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { silent as fa } from './messages/fa/silent.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the calculator of silent customers. */
export const silentWords = (locale: Locale) => words[locale];
