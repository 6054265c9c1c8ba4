import type { Locale } from '#lib/domain/text.ts';
import { answering as en, type AnsweringMessages } from './messages/en/answering.ts';
import { answering as fa } from './messages/fa/answering.ts';

const words: Readonly<Record<Locale, AnsweringMessages>> = { fa, en };

/** What the script on respondents' pages says, without anything that it does not need. */
export const answeringMessages = (locale: Locale): AnsweringMessages => words[locale];

/** A small whole number in the digits of the language: the whole of Intl's work that the script needs. */
export const smallNumber = (locale: Locale, value: number): string =>
	locale === 'fa'
		? String(value).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
		: String(value);
