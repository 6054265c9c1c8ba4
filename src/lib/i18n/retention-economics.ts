import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { retentionEconomics as en } from './messages/en/retention-economics.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { retentionEconomics as fa } from './messages/fa/retention-economics.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the calculator of what losing and keeping customers costs. */
export const retentionEconomicsWords = (locale: Locale) => words[locale];
