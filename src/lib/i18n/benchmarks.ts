import type { Locale } from '#lib/domain/text.ts';
import { benchmarks as en } from './messages/en/benchmarks.ts';
import { common as commonEn } from './messages/en/common.ts';
import { benchmarks as fa } from './messages/fa/benchmarks.ts';
import { common as commonFa } from './messages/fa/common.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of benchmarks. */
export const benchmarkWords = (locale: Locale) => words[locale];

/** What is wrong with a file or a key, in words. */
export function benchmarkIssue(locale: Locale, code: string | number | undefined): string | undefined {
	const issues: Readonly<Record<string, string>> = words[locale].issues;
	return code === undefined ? undefined : issues[String(code)];
}
