import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	dayInWords,
	daysInJalaliMonth,
	fromJalali,
	parseDay,
	toJalali,
	typedDay
} from '../../src/lib/i18n/jalali.ts';
import { monthOf } from '../../src/lib/i18n/month.ts';

describe('Solar Hijri days', () => {
	test.each([
		['1405/9/1', '2026-11-22'],
		['1405/1/1', '2026-03-21'],
		['1404/1/1', '2025-03-21'],
		['1403/12/30', '2025-03-20'],
		['1404/12/29', '2026-03-20'],
		['1357/11/22', '1979-02-11'],
		['1399/12/30', '2021-03-20'],
		['1408/1/1', '2029-03-20']
	])('%s is %s, both ways', (jalali, iso) => {
		const [year = 0, month = 0, day = 0] = jalali.split('/').map(Number);
		expect(fromJalali({ year, month, day })).toBe(iso);
		expect(toJalali(iso)).toEqual({ year, month, day });
	});

	test('every day from 1300 to 1500 comes back as itself', () => {
		const first = Date.UTC(1921, 2, 21);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 200 * 365 }), (days) => {
				const iso = new Date(first + days * 86_400_000).toISOString().slice(0, 10);
				expect(fromJalali(toJalali(iso))).toBe(iso);
			})
		);
	});

	test('30 Esfand exists in leap years only', () => {
		expect(fromJalali({ year: 1403, month: 12, day: 30 })).toBe('2025-03-20');
		expect(fromJalali({ year: 1404, month: 12, day: 30 })).toBeNull();
		expect(daysInJalaliMonth(1403, 12)).toBe(30);
		expect(daysInJalaliMonth(1404, 12)).toBe(29);
		expect(daysInJalaliMonth(1405, 6)).toBe(31);
		expect(daysInJalaliMonth(1405, 7)).toBe(30);
	});
});

describe('a typed day', () => {
	test.each([
		'۱۴۰۵/۹/۱',
		'1405/09/01',
		'۱۴۰۵-۰۹-۰۱',
		'٢٠٢٦/١١/٢٢',
		'2026-11-22',
		' 2026.11.22 ',
		'\u2066۱۴۰۵/۹/۱\u2069'
	])('%j means 22 November 2026', (text) => {
		expect(parseDay(text)).toBe('2026-11-22');
	});

	test.each([
		'',
		'tomorrow',
		'1405/13/1',
		'1404/12/30',
		'2026-02-29',
		'1405/9',
		'1405/9-1',
		'1750/1/1',
		'05/9/1',
		'1405/7/31',
		'2026-11-22T00:00'
	])('%j means no day', (text) => {
		expect(parseDay(text)).toBeNull();
	});

	test('is shown as it is typed in each language, and read back from it', () => {
		expect(typedDay('2026-11-22', 'fa')).toBe('۱۴۰۵/۹/۱');
		expect(typedDay('2026-11-22', 'en')).toBe('2026-11-22');
		expect(parseDay(typedDay('2026-03-20', 'fa'))).toBe('2026-03-20');
	});
});

describe('a page of the calendar', () => {
	test('is a Solar Hijri month with weeks from Saturday in Persian', () => {
		const azar = monthOf('2026-11-29', 'fa');
		expect(azar.title).toBe('آذر ۱۴۰۵');
		expect(azar.weekdays).toEqual(['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج']);
		// 1 Azar 1405 is a Sunday: one column stays empty.
		expect(azar.offset).toBe(1);
		expect(azar.days[0]).toEqual({ iso: '2026-11-22', text: '۱', label: 'یکشنبه، ۱ آذر ۱۴۰۵' });
		expect(azar.days.map((d) => d.iso).at(-1)).toBe('2026-12-21');
		expect([azar.before, azar.after]).toEqual(['2026-11-21', '2026-12-22']);
	});

	test('is a Gregorian month with weeks from Monday in English', () => {
		const november = monthOf('2026-11-29', 'en');
		expect(november.title).toBe('November 2026');
		expect(november.weekdays[0]).toBe('Mon');
		expect(november.offset).toBe(6);
		expect(november.days).toHaveLength(30);
		expect(november.days[21]).toEqual({
			iso: '2026-11-22',
			text: '22',
			label: 'Sunday, 22 November 2026'
		});
	});

	test('leads through a leap year without losing a day', () => {
		let day = '2025-02-25';
		const seen: string[] = [];
		for (let i = 0; i < 3; i++) {
			const month = monthOf(day, 'fa');
			seen.push(...month.days.map((d) => d.iso));
			day = month.after;
		}
		expect(new Set(seen).size).toBe(30 + 31 + 31);
		expect(dayInWords('2025-03-20', 'fa')).toBe('پنجشنبه، ۳۰ اسفند ۱۴۰۳');
	});
});
