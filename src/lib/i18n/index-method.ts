import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { indexMethod as en } from './messages/en/index-method.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { indexMethod as fa } from './messages/fa/index-method.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the page on which a client's way of counting the index is chosen. */
export const indexMethodWords = (locale: Locale) => words[locale];
