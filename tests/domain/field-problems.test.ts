import { expect, test } from 'vitest';
import { fieldProblemWords } from '#lib/i18n/field-problems.ts';
import { problemOfField, type CheckedField } from '#lib/ui/console/problem-of-field.ts';

const [fa, en] = [fieldProblemWords('fa'), fieldProblemWords('en')];
const fine: ValidityState = {
	badInput: false,
	customError: false,
	patternMismatch: false,
	rangeOverflow: false,
	rangeUnderflow: false,
	stepMismatch: false,
	tooLong: false,
	tooShort: false,
	typeMismatch: false,
	valid: true,
	valueMissing: false
};
const field = (wrong: keyof ValidityState | null, rest: Partial<CheckedField> = {}): CheckedField => ({
	type: 'text',
	value: '',
	...rest,
	validity: wrong ? { ...fine, valid: false, [wrong]: true } : fine
});

test.each([
	['text', fa.empty],
	['textarea', fa.empty],
	['radio', fa.unchosen],
	['checkbox', fa.unticked],
	['select-one', fa.unlisted],
	['file', fa.noFile]
])('a %s that is left empty is asked for in words that fit it', (type, words) => {
	expect(problemOfField(field('valueMissing', { type }), fa)).toBe(words);
});

test('numbers within the words have the digits of the page', () => {
	const short = field('tooShort', { value: 'abc', minLength: 10 });
	expect(problemOfField(short, fa)).toBe('لطفاً دست‌کم ۱۰ نویسه بنویسید؛ تاکنون ۳ نویسه است.');
	expect(problemOfField(short, en)).toBe('Please write at least 10 characters; so far there are 3.');
	expect(problemOfField(field('tooLong', { value: 'abcd', maxLength: 3 }), fa)).toContain('۳');
	expect(problemOfField(field('rangeUnderflow', { min: '3' }), fa)).toContain('۳');
	expect(problemOfField(field('rangeOverflow', { max: '100' }), fa)).toContain('۱۰۰');
	expect(problemOfField(field('stepMismatch', { step: '0.5' }), fa)).toContain('۰٫۵');
	expect(problemOfField(field('stepMismatch', { step: '' }), fa)).toBe(fa.whole);
});

test('a day that is too early is no number, and is not spoken of as one', () => {
	expect(problemOfField(field('rangeUnderflow', { type: 'date', min: '2026-01-01' }), en)).toBe(en.unusable);
});

test('addresses of both kinds, a bad number and a bad form have words of their own, and a sound field has none', () => {
	expect(problemOfField(field('typeMismatch', { type: 'email' }), en)).toBe(en.email);
	expect(problemOfField(field('typeMismatch', { type: 'url' }), en)).toBe(en.url);
	expect(problemOfField(field('badInput', { type: 'number' }), en)).toBe(en.number);
	expect(problemOfField(field('patternMismatch'), en)).toBe(en.unusable);
	expect(problemOfField(field(null), en)).toBe('');
});
