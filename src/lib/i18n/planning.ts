import type { Locale } from '#lib/domain/text.ts';
import { planning as en } from './messages/en/planning.ts';
import { planning as fa } from './messages/fa/planning.ts';

const words = { fa, en };

/** The words of the steps in which a wave is planned. */
export const planningWords = (locale: Locale) => words[locale];
