import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	daysBefore,
	usualWeek,
	workingDaysBetween,
	type WorkingWeek
} from '#lib/domain/complaints/working-days.ts';

const resting = (...restDays: number[]): WorkingWeek => ({ restDays, holidays: [] });
const week = usualWeek;
const withThursday = resting(5);
const western = resting(6, 0);

// 18 November 2026 is a Wednesday.
test.each([
	['the same day', '2026-11-18', '2026-11-18', 0, 0, 0],
	['Wednesday to Thursday', '2026-11-18', '2026-11-19', 0, 1, 1],
	['Wednesday to Friday', '2026-11-18', '2026-11-20', 0, 1, 2],
	['Wednesday to Saturday', '2026-11-18', '2026-11-21', 1, 2, 2],
	['Friday to Saturday', '2026-11-20', '2026-11-21', 1, 1, 0],
	['Friday to Monday', '2026-11-20', '2026-11-23', 3, 3, 1],
	['Saturday to Wednesday', '2026-11-21', '2026-11-25', 4, 4, 3],
	['one week', '2026-11-18', '2026-11-25', 5, 6, 5],
	['four weeks and a day', '2026-11-18', '2026-12-17', 20, 25, 21],
	['over the turn of the year', '2026-12-30', '2027-01-03', 2, 3, 2]
])('%s', (_, from, to, usual, thursday, weekend) => {
	expect(workingDaysBetween(from, to, week)).toBe(usual);
	expect(workingDaysBetween(from, to, withThursday)).toBe(thursday);
	expect(workingDaysBetween(from, to, western)).toBe(weekend);
});

describe('public holidays', () => {
	/** 21 March 2026, the first of Farvardin, is a Saturday; the four days of Nowruz reach to Tuesday. */
	const nowruz = ['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24'];
	const over = (holidays: string[], from: string, to: string) =>
		workingDaysBetween(from, to, { ...week, holidays });

	test('over Nowruz only the Wednesday after it is a working day', () => {
		expect(over([], '2026-03-18', '2026-03-25')).toBe(5);
		expect(over(nowruz, '2026-03-18', '2026-03-25')).toBe(1);
	});
	test('one on a day of rest takes no day more, and one named twice takes one', () => {
		expect(over(['2026-03-19', '2026-03-20'], '2026-03-18', '2026-03-25')).toBe(5);
		expect(over(['2026-03-22', '2026-03-22'], '2026-03-18', '2026-03-25')).toBe(4);
	});
	test('the last day is left out when it is one, the first is never counted', () => {
		expect(over(['2026-03-25'], '2026-03-24', '2026-03-25')).toBe(0);
		expect(over(['2026-03-24'], '2026-03-24', '2026-03-25')).toBe(1);
	});
	test('those before and after do not matter', () => {
		expect(over(['2025-03-22', '2027-03-22'], '2026-03-18', '2026-03-25')).toBe(5);
	});
});

const first = Date.UTC(1999, 0, 1);
const isoOf = (day: number) => new Date(first + day * 86_400_000).toISOString().slice(0, 10);
const aDay = fc.integer({ min: 0, max: 12_000 });

test('for any week and any holidays it is what counting day by day gives', () => {
	fc.assert(
		fc.property(
			aDay,
			fc.integer({ min: -10, max: 800 }),
			fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }),
			fc.array(fc.integer({ min: -20, max: 820 }), { maxLength: 60 }),
			(start, length, restDays, offsets) => {
				const holidays = offsets.map((offset) => isoOf(start + offset));
				let naive = 0;
				for (let day = start + 1; day <= start + length; day++) {
					const iso = isoOf(day);
					const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
					if (!restDays.includes(weekday) && !holidays.includes(iso)) naive++;
				}
				const counted = workingDaysBetween(isoOf(start), isoOf(start + length), { restDays, holidays });
				expect(counted).toBe(naive);
			}
		)
	);
});

test('what ends before it begins took no time', () => {
	expect(workingDaysBetween('2026-11-25', '2026-11-18', week)).toBe(0);
});

test('the parts of a time add up to the whole, wherever it is cut', () => {
	const end = '2026-12-31';
	const some = { ...week, holidays: ['2026-11-30', '2026-12-01'] };
	for (let days = 0; days <= 60; days++) {
		const cut = daysBefore(end, days);
		const whole = workingDaysBetween('2026-11-01', end, some);
		expect(workingDaysBetween('2026-11-01', cut, some) + workingDaysBetween(cut, end, some)).toBe(whole);
	}
});

test('ninety days before the first of March, and the day after the last of February', () => {
	expect(daysBefore('2026-03-01', 90)).toBe('2025-12-01');
	expect(daysBefore('2026-02-28', -1)).toBe('2026-03-01');
});

test.each([
	['no day', 'yesterday', week],
	['a day that the month does not have', '2026-02-30', week],
	['a holiday that is no day', '2026-11-18', { ...week, holidays: ['Nowruz'] }],
	['no weekday', '2026-11-18', resting(7)],
	['a week without work', '2026-11-18', resting(0, 1, 2, 3, 4, 5, 6)]
])('%s is refused', (_, from, strange) => {
	expect(() => workingDaysBetween(from, '2026-11-20', strange)).toThrow(RangeError);
});
