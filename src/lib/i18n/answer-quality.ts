import type { Locale } from '#lib/domain/text.ts';
import { answerQuality as en } from './messages/en/answer-quality.ts';
import { answerQuality as fa } from './messages/fa/answer-quality.ts';

const words = { fa, en };

/** The words of the page about how the answers were given. */
export const answerQualityWords = (locale: Locale) => words[locale];
