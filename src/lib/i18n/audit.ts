import type { Locale } from '#lib/domain/text.ts';
import { audit as en } from './messages/en/audit.ts';
import { common as commonEn } from './messages/en/common.ts';
import { audit as fa } from './messages/fa/audit.ts';
import { common as commonFa } from './messages/fa/common.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the audit log. */
export const auditWords = (locale: Locale) => words[locale];
