import type { Locale } from '#lib/domain/text.ts';
import { glossary as en, type GlossaryMessages } from './messages/en/glossary.ts';
import { glossary as fa } from './messages/fa/glossary.ts';

/** The words around the terms of the glossary page. */
export const glossaryMessages = (locale: Locale): GlossaryMessages => ({ fa, en })[locale];
