import { describe, expect, test } from 'vitest';
import { compareKeys, nothing, sortKey } from '../../../src/lib/ui/console/sort-key.ts';

const collator = new Intl.Collator('fa', { numeric: true });
const sorted = (cells: readonly string[], direction: 1 | -1) =>
	[...cells].sort((a, b) => compareKeys(sortKey(a), sortKey(b), direction, collator));

describe('the rows of a table are sorted', () => {
	test('by the number that a cell begins with, in Persian and Latin digits', () => {
		expect(sortKey('۶۱٫۷ (۶۰٫۷ تا ۶۲٫۷)')).toBe(61.7);
		expect(sortKey('1,204')).toBe(1204);
		expect(sortKey('۱٬۲۰۴')).toBe(1204);
		expect(sortKey('\u200e−۳٫۲٪')).toBe(-3.2);
		expect(sortKey('+6.2')).toBe(6.2);
	});

	test('with what is missing at the end, whatever the direction', () => {
		expect(sortKey('–')).toBe(nothing);
		expect(sorted(['–', '10', '9', ''], 1)).toEqual(['9', '10', '–', '']);
		expect(sorted(['–', '10', '9'], -1)).toEqual(['10', '9', '–']);
	});

	test('with the reasons why there is no number after the numbers, whatever the direction', () => {
		expect(sortKey('—')).toBe(nothing);
		expect(sorted(['پاسخ کافی نیست', '۱۰', '–', '۹'], 1)).toEqual(['۹', '۱۰', 'پاسخ کافی نیست', '–']);
		expect(sorted(['پاسخ کافی نیست', '۱۰', '–', '۹'], -1)).toEqual(['۱۰', '۹', 'پاسخ کافی نیست', '–']);
	});

	test('by the alphabet of the language where they are words, and by the parts of a date', () => {
		expect(sorted(['فروش', 'پشتیبانی', 'بازاریابی'], 1)).toEqual(['بازاریابی', 'پشتیبانی', 'فروش']);
		expect(sorted(['۱۴۰۵/۱۰/۲', '۱۴۰۵/۹/۱', '۱۴۰۴/۱۲/۲۹'], 1)).toEqual([
			'۱۴۰۴/۱۲/۲۹',
			'۱۴۰۵/۹/۱',
			'۱۴۰۵/۱۰/۲'
		]);
	});
});
