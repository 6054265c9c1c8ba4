import { expect, test } from 'vitest';
import { daysBefore, workingDaysBetween } from '#lib/domain/complaints/working-days.ts';

const week = { worksThursday: false };
const longWeek = { worksThursday: true };

// 18 November 2026 is a Wednesday.
test.each([
	['the same day', '2026-11-18', '2026-11-18', 0, 0],
	['Wednesday to Thursday', '2026-11-18', '2026-11-19', 0, 1],
	['Wednesday to Friday', '2026-11-18', '2026-11-20', 0, 1],
	['Wednesday to Saturday', '2026-11-18', '2026-11-21', 1, 2],
	['Friday to Saturday', '2026-11-20', '2026-11-21', 1, 1],
	['Saturday to Wednesday', '2026-11-21', '2026-11-25', 4, 4],
	['one week', '2026-11-18', '2026-11-25', 5, 6],
	['four weeks and a day', '2026-11-18', '2026-12-17', 20, 25],
	['over the turn of the year', '2026-12-30', '2027-01-03', 2, 3]
])('%s', (_, from, to, days, withThursday) => {
	expect(workingDaysBetween(from, to, week)).toBe(days);
	expect(workingDaysBetween(from, to, longWeek)).toBe(withThursday);
});

test('what ends before it begins took no time', () => {
	expect(workingDaysBetween('2026-11-25', '2026-11-18', week)).toBe(0);
});

test('the parts of a time add up to the whole, wherever it is cut', () => {
	const end = '2026-12-31';
	for (let days = 0; days <= 60; days++) {
		const cut = daysBefore(end, days);
		const whole = workingDaysBetween('2026-11-01', end, week);
		expect(workingDaysBetween('2026-11-01', cut, week) + workingDaysBetween(cut, end, week)).toBe(whole);
	}
});

test('ninety days before the first of March', () => {
	expect(daysBefore('2026-03-01', 90)).toBe('2025-12-01');
});

test('what is no day is refused', () => {
	expect(() => workingDaysBetween('yesterday', '2026-11-18', week)).toThrow(RangeError);
});
