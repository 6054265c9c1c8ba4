import type { Locale } from '#lib/domain/text.ts';
import { common as en, type CommonMessages } from './messages/en/common.ts';
import { common as fa } from './messages/fa/common.ts';

export type { CommonMessages };

/** The words that all parts of the product share, in one language. */
export const commonMessages = (locale: Locale): CommonMessages => ({ fa, en })[locale];
