import type { Locale } from '#lib/domain/text.ts';
import { operator as en } from './messages/en/operator.ts';
import { operator as fa } from './messages/fa/operator.ts';

const words = { fa, en };

/** The words for the person who runs the server. */
export const operatorWords = (locale: Locale) => words[locale];
