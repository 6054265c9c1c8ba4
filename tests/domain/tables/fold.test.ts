import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiDigits, codeKey, folded, persianLetters, wordKey } from '#lib/domain/tables/fold.ts';

test.each([
	['the half space, a blank or nothing', ['می‌شود', 'می شود', 'میشود']],
	['Arabic and Persian yeh and kaf', ['كيفيت كلي', 'کیفیت کلی']],
	['kashida and vowel marks', ['کامـلاً موافقم', 'کاملا موافقم', 'كاملاً موافقم']],
	['hamza on heh', ['دربارهٔ ما', 'دربارۀ ما', 'درباره ما']],
	['capitals, stops and double blanks', ['Very good.', ' very  GOOD']],
	['digits of three kinds', ['گویه ۱', 'گویه ١', 'گویه 1']]
])('spellings that differ by %s are the same words', (_, spellings) => {
	expect(new Set(spellings.map(wordKey)).size).toBe(1);
});

test('words that differ stay apart', () => {
	const words = ['موافقم', 'مخالفم', 'کاملاً موافقم', 'کاملاً مخالفم', 'راضی', 'ناراضی', 'کم', 'خیلی کم'];
	expect(new Set(words.map(wordKey)).size).toBe(words.length);
});

test('codes meet whatever joins their parts, and numbers keep their borders', () => {
	expect(new Set(['kcf-01', 'KCF_1', 'kcf01', 'Kcf ۰۱'].map(codeKey))).toEqual(new Set(['kcf|1']));
	expect(new Set(['sev-1.1', 'sev-11', 'sev-1.10'].map(codeKey)).size).toBe(3);
});

test('folding twice is folding once', () => {
	fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)));
});

test('digits and letters change without touching the rest of a text', () => {
	expect(asciiDigits('۵ از ٥')).toBe('5 از 5');
	expect(persianLetters('علي، كرج')).toBe('علی، کرج');
});
