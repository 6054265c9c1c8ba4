import type { Locale } from '#lib/domain/text.ts';
import { reportVariants as en, type ReportVariantMessages } from './messages/en/report-variants.ts';
import { reportVariants as fa } from './messages/fa/report-variants.ts';

export type { ReportVariantMessages };

/** The words of the report's editions. */
export const reportVariantWords = (locale: Locale): ReportVariantMessages => ({ fa, en })[locale];
