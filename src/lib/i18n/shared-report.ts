import type { Locale } from '#lib/domain/text.ts';
import { sharedReport as en } from './messages/en/shared-report.ts';
import { sharedReport as fa } from './messages/fa/shared-report.ts';

/** What the page of a shared report says around it. */
export const sharedReportWords = (locale: Locale) => ({ fa, en })[locale];
