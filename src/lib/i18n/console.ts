import type { Locale, Localized } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { console as en } from './messages/en/console.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { console as fa } from './messages/fa/console.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of engagements, waves and invitations. */
export const consoleWords = (locale: Locale) => words[locale];

/** What can be wrong with a line of a pasted list of people. */
export type ListProblem = keyof typeof en.invite.problems;

export type Industry = keyof typeof en.industries;

/** The industries that an engagement can belong to, in the order in which they are offered. */
export const industries = Object.keys(en.industries) as Industry[];

/** The name of an industry; «other» for a code that this version does not know. */
export function industryName(code: string): Localized {
	const known = industries.find((industry) => industry === code) ?? 'other';
	return { fa: fa.industries[known], en: en.industries[known] };
}
