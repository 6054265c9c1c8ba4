import type { Locale } from '#lib/domain/text.ts';
import { publishing as en, type PublishingMessages } from './messages/en/publishing.ts';
import { publishing as fa } from './messages/fa/publishing.ts';

export type { PublishingMessages };

/** The words of published versions. */
export const publishingWords = (locale: Locale): PublishingMessages => ({ fa, en })[locale];
