import { asciiDigits } from '#lib/domain/tables/fold.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from './format.ts';
import { tagOf } from './locale.ts';

/** A day of the Solar Hijri calendar; months from 1 (Farvardin) to 12 (Esfand). */
export interface JalaliDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
	timeZone: 'UTC',
	year: 'numeric',
	month: 'numeric',
	day: 'numeric'
});
const dayLength = 86_400_000;

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

function jalaliAt(time: number): JalaliDay {
	const parts = new Map(
		persian.formatToParts(time).map((part) => [part.type, Number.parseInt(part.value, 10)])
	);
	return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}

/** The Solar Hijri day of an ISO date (yyyy-mm-dd), as ICU reckons it. */
export const toJalali = (iso: string): JalaliDay => jalaliAt(timeOf(iso));

/** The ISO date of a Solar Hijri day, or null where there is no such day (30 Esfand of a common year). */
export function fromJalali({ year, month, day }: JalaliDay): string | null {
	if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
	const before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
	// Nowruz lies within two days of 21 March, so one of five neighbours is the day, if there is one.
	const near = Date.UTC(year + 621, 2, 21) + (before + day - 1) * dayLength;
	for (const shift of [0, -1, 1, -2, 2]) {
		const time = near + shift * dayLength;
		const found = jalaliAt(time);
		if (found.year === year && found.month === month && found.day === day) return isoOf(time);
	}
	return null;
}

const isoFromGregorian = (year: number, month: number, day: number): string | null => {
	const time = Date.UTC(year, month - 1, day);
	const date = new Date(time);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoOf(time) : null;
};

/** Years up to this one are read as Solar Hijri, later ones as Gregorian. */
const lastJalaliYear = 1699;

/**
 * The ISO date that somebody typed: «۱۴۰۵/۹/۱», 1405-09-01 or 2026/11/22, in any of the three kinds of digits. Null
 * for everything that is no day between 1300 and 1599, or 1900 and 2299.
 */
export function parseDay(text: string): string | null {
	const plain = asciiDigits(text).replace(/[\s\u200c-\u200f\u2066-\u2069]/g, '');
	const match = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(plain);
	if (!match) return null;
	const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
	if (year <= lastJalaliYear) return year >= 1300 && year <= 1599 ? fromJalali({ year, month, day }) : null;
	return year >= 1900 && year <= 2299 ? isoFromGregorian(year, month, day) : null;
}

const persianDigits = new Intl.NumberFormat('fa-IR', { useGrouping: false });

/** An ISO date as it is typed in this language: «۱۴۰۵/۹/۱» or 2026-11-22. */
export function typedDay(iso: string, locale: Locale): string {
	if (locale === 'en') return iso;
	const { year, month, day } = toJalali(iso);
	return [year, month, day].map((n) => persianDigits.format(n)).join('/');
}

/** A count as it is typed in this language: «۱۲۰» or 120; '' for none. */
export const typedCount = (count: number | null, locale: Locale): string =>
	count === null ? '' : locale === 'fa' ? persianDigits.format(count) : String(count);

/** How many days a Solar Hijri month has. */
export const daysInJalaliMonth = (year: number, month: number): number =>
	month <= 6 ? 31 : month <= 11 || fromJalali({ year, month: 12, day: 30 }) ? 30 : 29;

/** «یکشنبه، ۱ آذر ۱۴۰۵», Sunday, 22 November 2026. */
export function dayInWords(iso: string, locale: Locale): string {
	const weekday = new Intl.DateTimeFormat(tagOf(locale), { weekday: 'long', timeZone: 'UTC' });
	return `${weekday.format(timeOf(iso))}${locale === 'fa' ? '،' : ','} ${formatter(locale).date(iso)}`;
}
