import type { ClientSize } from '#lib/domain/client-size.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
import { industryName } from './console.ts';
import { clientSize as en } from './messages/en/client-size.ts';
import { clientSize as fa } from './messages/fa/client-size.ts';

const words = { fa, en };

/** The words of how large a client is. */
export const clientSizeWords = (locale: Locale) => words[locale];

export const sizeName = (size: ClientSize): Localized => ({ fa: fa.sizes[size], en: en.sizes[size] });

/** What kind of client it is: its industry, and its size where it was said. */
export const clientKind = (
	{ industry, size }: { readonly industry: string; readonly size: ClientSize | null },
	locale: Locale
): string => [industryName(industry)[locale], ...(size ? [sizeName(size)[locale]] : [])].join(' · ');
