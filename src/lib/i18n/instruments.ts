import type { OwnProblemCode } from '#lib/domain/own-version/make.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { instruments as en } from './messages/en/instruments.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { instruments as fa } from './messages/fa/instruments.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the library of questionnaires, of the editor of own versions and of the preview. */
export const instrumentWords = (locale: Locale) => words[locale];

/** What is wrong with a draft, in words. A code without words in either language does not compile. */
export const ownProblemWords = (locale: Locale): Readonly<Record<OwnProblemCode, string>> =>
	words[locale].problems;

/** The title under which an own version begins. */
export const ownTitle = ({ fa: persian, en: english }: Localized): Localized => ({
	fa: persian + fa.ownSuffix,
	en: english + en.ownSuffix
});
