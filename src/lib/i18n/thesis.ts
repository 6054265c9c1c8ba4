import type { Locale } from '#lib/domain/text.ts';
import { thesis as en, type ThesisChapter, type ThesisMessages } from './messages/en/thesis.ts';
import { thesis as fa } from './messages/fa/thesis.ts';

export type { ThesisChapter, ThesisMessages };

/** The words of the thesis appendix in one language. */
export const thesisMessages = (locale: Locale): ThesisMessages => ({ fa, en })[locale];
