import type { Locale } from '#lib/domain/text.ts';
import { dayInWords, daysInJalaliMonth, fromJalali, toJalali } from './jalali.ts';
import { tagOf } from './locale.ts';
import { firstWeekday } from './weekdays.ts';

/** One page of a calendar: Solar Hijri in Persian, Gregorian in English. */
export interface Month {
	readonly title: string;
	/** Short names of the days of the week, in the order of the columns. */
	readonly weekdays: readonly string[];
	/** Columns that stay empty before the first day. */
	readonly offset: number;
	readonly days: readonly { readonly iso: string; readonly text: string; readonly label: string }[];
	/** A day of the month before and of the one after. */
	readonly before: string;
	readonly after: string;
}

const dayLength = 86_400_000;
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** First and last day of the month that holds this day. */
function edgesOf(iso: string, locale: Locale): [first: number, length: number] {
	if (locale === 'en') {
		const date = new Date(timeOf(iso));
		const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
		return [Date.UTC(year, month, 1), new Date(Date.UTC(year, month + 1, 0)).getUTCDate()];
	}
	const { year, month } = toJalali(iso);
	return [timeOf(fromJalali({ year, month, day: 1 }) ?? iso), daysInJalaliMonth(year, month)];
}

/** The month of the calendar that holds this ISO date; weeks begin on Saturday in Persian, on Monday in English. */
export function monthOf(within: string, locale: Locale): Month {
	const [first, length] = edgesOf(within, locale);
	const tag = tagOf(locale);
	const weekday = new Intl.DateTimeFormat(tag, {
		weekday: locale === 'fa' ? 'narrow' : 'short',
		timeZone: 'UTC'
	});
	const parts = new Intl.DateTimeFormat(tag, {
		year: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	}).formatToParts(first);
	const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
	const number = new Intl.NumberFormat(tag);
	const start = firstWeekday(locale);
	// 3 January 1970 was a Saturday.
	const weekdays = Array.from({ length: 7 }, (_, i) =>
		weekday.format((2 + ((start + 1 + i) % 7)) * dayLength)
	);
	return {
		title: `${part('month')} ${part('year')}`,
		weekdays,
		offset: (new Date(first).getUTCDay() - start + 7) % 7,
		days: Array.from({ length }, (_, i) => {
			const iso = isoOf(first + i * dayLength);
			return { iso, text: number.format(i + 1), label: dayInWords(iso, locale) };
		}),
		before: isoOf(first - dayLength),
		after: isoOf(first + length * dayLength)
	};
}
