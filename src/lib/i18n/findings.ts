import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { findings as en } from './messages/en/findings.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { findings as fa } from './messages/fa/findings.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of findings and recommendations, on screen and on paper. */
export const findingsWords = (locale: Locale) => words[locale];
