import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { evidence as en } from './messages/en/evidence.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { evidence as fa } from './messages/fa/evidence.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the page on which an auditor looks behind the claims of an orientation audit. */
export const evidenceWords = (locale: Locale) => words[locale];
