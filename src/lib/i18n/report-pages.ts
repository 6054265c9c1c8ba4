import type { Reason } from '#lib/domain/available.ts';
import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { reportPages as en, type ReportPagesMessages } from './messages/en/report-pages.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { reportPages as fa } from './messages/fa/report-pages.ts';

export type { ReportPagesMessages };

/** What only the printed report says, around the vocabulary of report.ts. */
export const reportPages = (locale: Locale): ReportPagesMessages => ({ fa, en })[locale];

/** Why a number is not there. */
export const reasonWords = (locale: Locale): Readonly<Record<Reason, string>> =>
	({ fa: commonFa, en: commonEn })[locale].unavailable;
