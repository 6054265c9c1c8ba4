import type { Locale } from '#lib/domain/text.ts';
import { tagOf } from './locale.ts';

/** The weekday with which a week begins, 0 (Sunday) … 6 (Saturday): Saturday in Persian, Monday in English. */
export const firstWeekday = (locale: Locale): number => (locale === 'fa' ? 6 : 1);

const dayLength = 86_400_000;

/** The name of a weekday, 0 (Sunday) … 6 (Saturday): «پنجشنبه», Thursday. */
export function weekdayName(weekday: number, locale: Locale): string {
	const format = new Intl.DateTimeFormat(tagOf(locale), { weekday: 'long', timeZone: 'UTC' });
	// 4 January 1970 was a Sunday.
	return format.format((3 + weekday) * dayLength);
}

/** The seven weekdays, 0 (Sunday) … 6 (Saturday), in the order in which a week of this language has them. */
export const weekdaysInOrder = (locale: Locale): number[] =>
	Array.from({ length: 7 }, (_, i) => (firstWeekday(locale) + i) % 7);
