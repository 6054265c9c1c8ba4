import type { Locale } from '#lib/domain/text.ts';
import { contents as en, type ContentsMessages } from './messages/en/contents.ts';
import { contents as fa } from './messages/fa/contents.ts';

/** The words of the contents of a long page. */
export const contentsWords = (locale: Locale): ContentsMessages => ({ fa, en })[locale];
