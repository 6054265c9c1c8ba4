import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedLine, typedText } from '#lib/domain/typed.ts';

describe('a line', () => {
	test('has single blanks, none at its ends, and the letters of a Persian keyboard', () => {
		expect(typedLine('\ufeff  شركت\tسنجه\r\nايران \u200f')).toBe('شرکت سنجه ایران');
		expect(typedLine('می‌شود')).toBe('می‌شود');
		expect(typedLine('e\u0301')).toBe('é');
		expect(typedLine(' \u200e\n')).toBe('');
	});

	test('and a text hold nothing that the database or a page refuses, and are stored as what they already are', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				for (const read of [typedLine, typedText]) {
					const stored = read(text);
					expect(stored.isWellFormed()).toBe(true);
					expect(stored).not.toMatch(/[^\P{Cc}\n\t]/u);
					expect(read(stored)).toBe(stored);
				}
				expect(typedLine(text)).not.toMatch(/[\n\t]/);
			})
		);
	});
});

test('a text keeps its lines and the letters that were typed', () => {
	expect(typedText(' شركت\r\nدوم\rسوم\0\u0007\n\n')).toBe('شركت\nدوم\nسوم');
	expect(typedText('half \ud800 letter')).toBe('half \ufffd letter');
});
