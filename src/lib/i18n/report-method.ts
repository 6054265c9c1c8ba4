import type { Locale } from '#lib/domain/text.ts';
import { reportMethod as en, type ReportMethodMessages } from './messages/en/report-method.ts';
import { reportMethod as fa } from './messages/fa/report-method.ts';

export type { ReportMethodMessages };

/** The words of the chapter on the method. Apart from those of the other pages, which browsers load too. */
export const reportMethod = (locale: Locale): ReportMethodMessages => ({ fa, en })[locale];
