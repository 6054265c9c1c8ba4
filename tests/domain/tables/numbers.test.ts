import { expect, test } from 'vitest';
import { commaOf, parseNumber } from '#lib/domain/tables/numbers.ts';

test.each([
	['4', 4],
	['۴', 4],
	['٤', 4],
	['۱۰', 10],
	['4.00', 4],
	['۴٫۰', 4],
	['۳/۵', 3.5],
	['3,5', 3.5],
	['0,375', 0.375],
	['-1', -1],
	['−1', -1],
	['+3', 3],
	['.5', 0.5],
	['1,234,567', 1234567],
	['۱٬۲۳۴٬۵۶۷', 1234567],
	['1,234.5', 1234.5],
	['1.234,5', 1234.5],
	['\u00a0\u200f5\u200c ', 5],
	['', null],
	[' \u200c\u00a0', null]
])('%j is %j', (cell, number) => {
	expect(parseNumber(cell)).toBe(number);
});

test.each([
	'three',
	'1e1',
	'3 4',
	'۳-۴',
	'5%',
	'=1+1',
	'1403/5/2',
	'1.2.3',
	'--1',
	'NaN',
	'Infinity',
	'0x10',
	'4a'
])('%j is not a number', (cell) => {
	expect(parseNumber(cell)).toBe('not-a-number');
});

test('a comma that can mean two things is refused until its column tells', () => {
	expect(parseNumber('1,234')).toBe('not-a-number');
	expect(parseNumber('1,234', commaOf(['900', '1,234', '1,234,567']))).toBe(1234);
	expect(parseNumber('1,234', commaOf(['0,5', '1,234']))).toBe(1.234);
	expect(commaOf(['1,234', '5', 'a, b'])).toBeUndefined();
});
