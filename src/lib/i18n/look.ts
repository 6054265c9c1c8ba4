import { logoLimits, logoRefusals } from '#lib/domain/look/logo-limits.ts';
import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { look as en } from './messages/en/look.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { look as fa } from './messages/fa/look.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words about logos and colours of clients. */
export const lookWords = (locale: Locale) => words[locale];

/** Kilobytes that a logo may have. */
export const mostKilobytes = Math.floor(logoLimits.bytes / 1024);

interface Trouble {
	readonly code: string;
	readonly details: Readonly<Record<string, string | number>>;
}

/** What is wrong with an uploaded logo, if that is what the problem is about. */
export function logoProblemWords(locale: Locale, { code, details }: Trouble): string | undefined {
	const { refused, ...t } = words[locale];
	if (code === 'too-large') return t.tooLarge(mostKilobytes);
	if (code === 'invalid-input' && details.reason === 'no-file') return t.noFile;
	const reason = logoRefusals.find((one) => one === details.reason);
	if (code !== 'file-unreadable' || !reason) return undefined;
	if (reason === 'too-many-pixels') return refused[reason](logoLimits.longest, logoLimits.pixels / 1e6);
	if (reason === 'too-few-pixels') return refused[reason](logoLimits.shortest);
	return refused[reason];
}
