import type { Locale } from '#lib/domain/text.ts';
import { imports as en, type ImportMessages } from './messages/en/imports.ts';
import { imports as fa } from './messages/fa/imports.ts';

/** The words of reading a file of responses in one language. */
export const importMessages = (locale: Locale): ImportMessages => ({ fa, en })[locale];
