import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { protection as en } from './messages/en/protection.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { protection as fa } from './messages/fa/protection.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words around what protects an account: second factor, sessions, the password asked for again. */
export const protectionWords = (locale: Locale) => words[locale];
