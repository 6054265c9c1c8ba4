import { kpiName, type Kpi, type KpiUnit } from '#lib/domain/objectives/kpi.ts';
import { standingOf } from '#lib/domain/objectives/standing.ts';
import { isAvailable } from '#lib/domain/available.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from './format.ts';
import { common as commonEn } from './messages/en/common.ts';
import { objectiveMessages as en } from './messages/en/objectives.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { objectiveMessages as fa } from './messages/fa/objectives.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the objectives and their indicators. */
export const objectiveWords = (locale: Locale) => words[locale];

/** As many decimals as a value has, and at most two. */
const digitsOf = (value: number): number =>
	[0, 1].find((digits) => Number(value.toFixed(digits)) === value) ?? 2;

/** A value with its unit: «۶۲٪», «۱۲٬۰۰۰ تومان». */
export function kpiValue(value: number, unit: KpiUnit, locale: Locale): string {
	const f = formatter(locale);
	if (unit === 'percent') return f.pct(value, digitsOf(value));
	return words[locale].values[unit](f.num(value));
}

const typed = new Intl.NumberFormat('fa-IR', { useGrouping: false, maximumFractionDigits: 10 });

/** A value as it is typed in this language. */
export const typedValue = (value: number, locale: Locale): string =>
	locale === 'fa'
		? typed
				.format(value)
				.replace(/[\u200e\u200f]/g, '')
				.replace('−', '-')
		: String(value);

/** How far an indicator has come, in words. */
export function standingWords(kpi: Kpi, locale: Locale): string {
	const t = words[locale];
	const { progress, reading, met } = standingOf(kpi);
	if (reading === 'no-baseline' && met === true) return t.metWithoutBaseline;
	const said = t.readings[reading];
	if (typeof said === 'string') return said;
	// Short of the target by less than half a per cent is not yet all of the way.
	const share = isAvailable(progress) ? 100 * progress : 0;
	const shown = share < 100 ? Math.min(99, Math.round(share)) : Math.max(101, Math.round(share));
	return said(
		formatter(locale).pct(reading === 'towards' || reading === 'passed' ? shown : Math.round(share))
	);
}

/** The name as a line of this language prints it: a name in the other language reads in its own direction. */
export function kpiTitle(kpi: Pick<Kpi, 'name'>, locale: Locale): string {
	const { text, language } = kpiName(kpi, locale);
	return language === locale ? text : formatter(locale).isolate(text);
}

/** What is wrong with a field of an indicator, in words. */
export function kpiIssue(locale: Locale, code: string | number | undefined): string | undefined {
	const issues: Readonly<Record<string, string>> = words[locale].issues;
	return code === undefined ? undefined : issues[String(code)];
}
