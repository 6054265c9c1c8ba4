import type { Locale } from '#lib/domain/text.ts';
import { report as en, type ReportMessages } from './messages/en/report.ts';
import { report as fa } from './messages/fa/report.ts';

/** The vocabulary of results in one language. */
export const reportMessages = (locale: Locale): ReportMessages => ({ fa, en })[locale];
