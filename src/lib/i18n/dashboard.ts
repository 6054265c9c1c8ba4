import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { dashboard as en } from './messages/en/dashboard.ts';
import { report as reportEn } from './messages/en/report.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { dashboard as fa } from './messages/fa/dashboard.ts';
import { report as reportFa } from './messages/fa/report.ts';

const words = {
	fa: { ...commonFa, ...reportFa, page: fa },
	en: { ...commonEn, ...reportEn, page: en }
};

/** The vocabulary of results, and under `page` what the pages of a wave and the shared report say around it. */
export const dashboardWords = (locale: Locale) => words[locale];
export type DashboardWords = ReturnType<typeof dashboardWords>;
