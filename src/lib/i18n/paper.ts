import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { paper as en } from './messages/en/paper.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { paper as fa } from './messages/fa/paper.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words on printed forms, and around printing and entering them. */
export const paperWords = (locale: Locale) => words[locale];
export type PaperWords = ReturnType<typeof paperWords>;

/** A code as it is read and typed: in groups of four. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
