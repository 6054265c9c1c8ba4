import type { Locale } from '#lib/domain/text.ts';
import { cli as en } from './messages/en/cli.ts';
import { common as commonEn } from './messages/en/common.ts';
import { report as reportEn } from './messages/en/report.ts';
import { cli as fa } from './messages/fa/cli.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { report as reportFa } from './messages/fa/report.ts';

const words = {
	fa: { ...fa, common: commonFa, report: reportFa },
	en: { ...en, common: commonEn, report: reportEn }
};

/** The words of the command line, with those of results that it shares with the report. */
export const cliMessages = (locale: Locale) => words[locale];
