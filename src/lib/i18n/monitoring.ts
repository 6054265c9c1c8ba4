import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { monitoring as en } from './messages/en/monitoring.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { monitoring as fa } from './messages/fa/monitoring.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of watching a wave while it is answered, and of planning how many to invite. */
export const monitoringWords = (locale: Locale) => words[locale];
