import { expect, test } from 'vitest';
import { parseDayList } from '#lib/i18n/day-list.ts';
import { weekdayName, weekdaysInOrder } from '#lib/i18n/weekdays.ts';

const nowruz = ['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24'];
const read = (text: string, most = 100) => parseDayList(text, most);

test.each([
	['nothing', '', []],
	['empty lines', '\n \r\n\u200c\n', []],
	['Jalali days in Persian digits', '۱۴۰۵/۰۱/۰۱\n۱۴۰۵/۱/۲', nowruz.slice(0, 2)],
	['Jalali days in Latin and Arabic digits', '1405/1/2\r\n١٤٠٥/١/١', nowruz.slice(0, 2)],
	['ISO days', ' 2026-03-22 \n2026-03-21', nowruz.slice(0, 2)],
	['the same day in either calendar', '2026-03-21\n۱۴۰۵/۱/۱\n2026-03-21', nowruz.slice(0, 1)]
])('%s are read, in order and once each', (_, text, days) => {
	expect(read(text)).toEqual({ days });
});

test.each([
	'۱۴۰۵/۰۱/۰۱ – ۱۴۰۵/۰۱/۰۴',
	'1405/01/01–1405/01/04',
	'2026-03-21 - 2026-03-24',
	'2026-03-21 to 2026-03-24',
	'\u200f۱۴۰۵/۱/۱ تا ۱۴۰۵/۱/۴',
	'1405/1/1 — 2026-03-24'
])('«%s» is the four days of Nowruz', (text) => {
	expect(read(text)).toEqual({ days: nowruz });
});

test('a range reaches over the turn of the Iranian year', () => {
	expect(read('1404/12/29 – 1405/1/1')).toEqual({ days: ['2026-03-20', '2026-03-21'] });
});

test.each(['1405/13/1', '1404/12/30', '2026-02-30', 'Nowruz', '1405/1/1 – ', '1405/1/1 – 2 – 3'])(
	'the line «%s» is named as no day',
	(line) => {
		expect(read(`2026-03-21\n\n ${line}\nand so on`)).toEqual({
			issue: { why: 'day', at: 3, line: line.trim() }
		});
	}
);

test('a line without end is named by its beginning', () => {
	expect(read('x'.repeat(100_000))).toEqual({ issue: { why: 'day', at: 1, line: 'x'.repeat(60) } });
});

test('a range that ends before it begins is named', () => {
	const line = '1405/1/4 – 1405/1/1';
	expect(read(line)).toEqual({ issue: { why: 'backwards', at: 1, line } });
});

test('more days than are taken are refused, however they were typed', () => {
	expect(read('2026-03-21 – 2026-03-24\n2026-03-24', 4)).toEqual({ days: nowruz });
	expect(read('2026-03-21 – 2026-03-24\n2026-03-25', 4)).toMatchObject({ issue: { why: 'too-many', at: 2 } });
	expect(read('1900-01-01 – 2299-12-31')).toMatchObject({ issue: { why: 'too-many', at: 1 } });
});

test('a week begins on Saturday in Persian and on Monday in English, with the right names', () => {
	expect(weekdaysInOrder('fa').map((day) => weekdayName(day, 'fa'))).toEqual([
		'شنبه',
		'یکشنبه',
		'دوشنبه',
		'سه‌شنبه',
		'چهارشنبه',
		'پنجشنبه',
		'جمعه'
	]);
	expect(weekdaysInOrder('en').map((day) => weekdayName(day, 'en'))).toEqual([
		'Monday',
		'Tuesday',
		'Wednesday',
		'Thursday',
		'Friday',
		'Saturday',
		'Sunday'
	]);
});
