import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { segmentMessages as en } from './messages/en/segments.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { segmentMessages as fa } from './messages/fa/segments.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of segments beside everybody. */
export const segmentWords = (locale: Locale) => words[locale];
