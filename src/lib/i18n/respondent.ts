import type { Locale } from '#lib/domain/text.ts';
import { respondent as en, type RespondentMessages } from './messages/en/respondent.ts';
import { respondent as fa } from './messages/fa/respondent.ts';

const words: Readonly<Record<Locale, RespondentMessages>> = { fa, en };

/** Everything a respondent reads that is not part of an instrument. */
export const respondentMessages = (locale: Locale): RespondentMessages => words[locale];
