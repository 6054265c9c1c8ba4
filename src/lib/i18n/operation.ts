import type { Locale } from '#lib/domain/text.ts';
import { operation as en } from './messages/en/operation.ts';
import { operation as fa } from './messages/fa/operation.ts';

const words = { fa, en };

/** The words of the commands backup, restore and verify. */
export const operationWords = (locale: Locale) => words[locale];
