import { afterEach, describe, expect, test } from 'vitest';
import { unavailable } from '#lib/domain/available.ts';
import { formatter } from '#lib/i18n/format.ts';
import { isTimeZone, setTimeZone, timeZoneName, usualTimeZone } from '#lib/i18n/time-zone.ts';

const fa = formatter('fa');
const en = formatter('en');
const [LRM, RLM, LRI, FSI, PDI] = ['\u200e', '\u200f', '\u2066', '\u2068', '\u2069'];

describe('numbers', () => {
	test('Persian digits, decimal sign and thousands', () => {
		expect(fa.num(1234567.891, 1)).toBe('۱٬۲۳۴٬۵۶۷٫۹');
		expect(en.num(1234567.891, 1)).toBe('1,234,567.9');
	});
	test('without a number of decimals, as many as needed and at most two', () => {
		expect([4, 4.5, 4.256].map((v) => en.num(v))).toEqual(['4', '4.5', '4.26']);
	});
	test('a minus is a minus, kept on the left of its Persian figure', () => {
		expect(fa.num(-3.2, 1)).toBe(`${LRM}−۳٫۲`);
		expect(en.num(-3.2, 1)).toBe('−3.2');
	});
	test('what rounds to zero has no sign', () => {
		expect(en.num(-0.04, 1)).toBe('0.0');
		expect(fa.signed(-0.04, 1)).toBe('۰٫۰');
		expect(en.signed(0.04, 1)).toBe('0.0');
	});
	test('a change carries its sign', () => {
		expect(fa.signed(0.3)).toBe(`${LRM}+۰٫۳`);
		expect([en.signed(5, 0), en.signed(-5, 0), en.signed(0, 0)]).toEqual(['+5', '−5', '0']);
	});
	test('the Persian percent sign stays on the left even where the figure stands alone', () => {
		expect(fa.pct(68)).toBe(`۶۸${RLM}٪`);
		expect(en.pct(68.25, 1)).toBe('68.3%');
	});
	test('ranges are said in words, so that no direction can turn them round', () => {
		expect(fa.range(54.3, 61.1)).toBe('۵۴٫۳ تا ۶۱٫۱');
		expect(en.range(54.3, 61.1)).toBe('54.3 to 61.1');
		expect(en.range(0.61, 0.7, 2)).toBe('0.61 to 0.70');
	});
	test('probabilities below a thousandth are not printed as zero', () => {
		expect([en.p(0.0004), en.p(0.0321), fa.p(0.0004), fa.p(0.0321)]).toEqual([
			'<0.001',
			'0.032',
			`${LRM}<۰٫۰۰۱`,
			'۰٫۰۳۲'
		]);
		expect(fa.pIs(0.0004)).toBe(`${LRI}p < ۰٫۰۰۱${PDI}`);
		expect(en.pIs(0.2)).toBe('p = 0.200');
	});
	test.each([NaN, Infinity, -Infinity])('%s is refused', (value) => {
		expect(() => fa.num(value)).toThrow(RangeError);
		expect(() => en.pct(value)).toThrow(RangeError);
	});
});

describe('dates', () => {
	test('Solar Hijri in Persian, Gregorian in English', () => {
		expect(fa.date('2026-11-22')).toBe('۱ آذر ۱۴۰۵');
		expect(en.date('2026-11-22')).toBe('22 November 2026');
		expect(fa.date('2026-11-22', 'short')).toBe('۱۴۰۵/۹/۱');
		expect(fa.date('2026-11-22', 'month')).toBe('آذر ۱۴۰۵');
		expect(en.date('2026-11-22', 'month')).toBe('November 2026');
	});
	test('a leap day of the Persian calendar', () => {
		expect(fa.date('2025-03-20')).toBe('۳۰ اسفند ۱۴۰۳');
		expect(fa.date('2025-03-21')).toBe('۱ فروردین ۱۴۰۴');
	});
	test('a moment is told in the time zone, a bare date is that day everywhere', () => {
		expect(fa.date('2026-11-21T22:00:00Z')).toBe('۱ آذر ۱۴۰۵');
		expect(formatter('en', 'America/New_York').date('2026-11-22')).toBe('22 November 2026');
		expect(formatter('en', 'America/New_York').date('2026-11-22T02:00:00Z')).toBe('21 November 2026');
		expect(fa.date('2026-11-22T08:00:00Z', 'moment')).toContain('۱۱:۳۰');
	});
	test('what is no date is refused', () => {
		expect(() => en.date('soon')).toThrow(RangeError);
	});
});

describe('words', () => {
	test('lists end with «و», without a comma before it', () => {
		expect(fa.list(['الف', 'ب', 'ج'])).toBe('الف، ب و ج');
		expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
		expect([fa.list([]), fa.list(['الف'])]).toEqual(['', 'الف']);
	});
	test('what is not available is said in words', () => {
		const show = (v: number) => en.num(v, 1);
		expect(en.maybe(unavailable('too-few', 5), (u) => `needs ${u.need}`, show)).toBe('needs 5');
		expect(en.maybe(4.25, () => 'never', show)).toBe('4.3');
	});
	test('codes are isolated inside Persian and left alone in English', () => {
		expect(fa.ltr('9f2c-41')).toBe(`${LRI}9f2c-41${PDI}`);
		expect(en.ltr('9f2c-41')).toBe('9f2c-41');
		expect(en.isolate('نام')).toBe(`${FSI}نام${PDI}`);
	});
	test('a formatter is made once', () => {
		expect(formatter('fa')).toBe(fa);
		expect(formatter('fa', 'UTC')).not.toBe(fa);
	});
});

describe('times of day', () => {
	const moment = '2026-11-22T21:30:00Z';
	afterEach(() => setTimeZone(usualTimeZone));

	test('are those of the time zone that the server counts by, also for what was made before it was named', () => {
		expect(en.date(moment, 'moment')).toBe('23 November 2026 at 01:00');
		setTimeZone('Europe/Berlin');
		expect(en.date(moment, 'moment')).toBe('22 November 2026 at 22:30');
		expect(fa.date(moment, 'moment')).toMatch(/^۱ آذر ۱۴۰۵.*۲۲:۳۰$/);
		expect(en.timeZone).toBe('Europe/Berlin');
		expect(formatter('en', 'UTC').date(moment, 'moment')).toBe('22 November 2026 at 21:30');
	});

	test('have a name in both languages', () => {
		expect(timeZoneName('fa')).toBe('وقت عادی ایران');
		expect(timeZoneName('en')).toBe('Iran Standard Time');
		expect(timeZoneName('en', 'Asia/Kabul')).toBe('Afghanistan Time');
	});

	test.each(['Asia/Kabul', 'UTC', 'Europe/Berlin'])('%s is a time zone', (zone) => {
		expect(isTimeZone(zone)).toBe(true);
	});
	test.each(['Mars/Olympus', '', 'Tehran', '../etc', '+03:30', '-05'])('"%s" is none', (zone) => {
		expect(isTimeZone(zone)).toBe(false);
	});
});
