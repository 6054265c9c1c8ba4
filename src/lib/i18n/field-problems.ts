import type { Locale } from '#lib/domain/text.ts';
import { fieldProblems as en, type FieldProblemMessages } from './messages/en/field-problems.ts';
import { fieldProblems as fa } from './messages/fa/field-problems.ts';

/** The words of fields that are not filled in as they have to be. */
export const fieldProblemWords = (locale: Locale): FieldProblemMessages => ({ fa, en })[locale];
