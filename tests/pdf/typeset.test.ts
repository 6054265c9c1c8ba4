import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatter } from '#lib/i18n/format.ts';
import { visualOrder } from '#lib/server/pdf/text/bidi.ts';
import { languageSpans } from '#lib/server/pdf/text/languages.ts';
import { layoutText, type Line, type Run } from '#lib/server/pdf/text/typeset.ts';

const run = (text: string, more: Partial<Run> = {}): Run => ({
	text,
	face: 'R',
	size: 10,
	colour: '#000000',
	...more
});
const set = (text: string, width = 1e6, dir: 'rtl' | 'ltr' = 'rtl'): Line[] =>
	layoutText([run(text)], width, dir);

/** What the eye meets from left to right. */
const seen = (line: Line | undefined): string =>
	visualOrder(line?.atoms ?? [])
		.map((atom) => (atom.level % 2 === 1 ? [...atom.text].reverse().join('') : atom.text))
		.join('');

describe('order on the line', () => {
	test.each([
		['a year', 'سال ۱۴۰۳', '۱۴۰۳ لاس'],
		['a percentage alone', '۶۸\u200f٪', '٪۶۸'],
		['a percentage after a word', 'رشد ۶۸\u200f٪ است', 'تسا ٪۶۸ دشر'],
		['a negative number', 'شکاف \u200e−۰٫۴۵ است', 'تسا −۰٫۴۵ فاکش'],
		['a positive number', 'شکاف \u200e+۰٫۳', '+۰٫۳ فاکش'],
		['thousands and decimals', '۱۲۳٬۴۵۶٫۷۸ ریال', 'لایر ۱۲۳٬۴۵۶٫۷۸'],
		['a probability', 'p < ۰٫۰۵', 'p < ۰٫۰۵'],
		['less than, after Persian', `احتمال ${formatter('fa').p(0.0002)}`, '<۰٫۰۰۱ لامتحا'],
		['English in brackets', 'عامل (Culture) مهم', 'مهم (Culture) لماع'],
		['Persian brackets', '[اثر] را', 'ار [رثا]'],
		['guillemets', '«فرهنگ» را', 'ار «گنهرف»'],
		[
			'two English stretches',
			'سامانه CRM و شاخص NPS (Net Promoter Score) در Q3',
			'Q3 رد NPS (Net Promoter Score) صخاش و CRM هناماس'
		],
		[
			'an address',
			'نشانی: https://example.com/report?id=42 را',
			'ار https://example.com/report?id=42 :یناشن'
		],
		['an isolated ISO date', 'تاریخ \u20662026-11-21\u2069 است', 'تسا 2026-11-21 خیرات']
	])('%s stands as it is read', (_, logical, visual) => {
		expect(seen(set(logical)[0])).toBe(visual);
	});

	test('a line that begins with a number keeps the order its paragraph gave it', () => {
		const [first, second] = set('بازهٔ اطمینان از\n۶۵ تا ۷۱ است');
		expect(seen(first)).toBe('زا نانیمطا ۀهزاب'.replace('ۀه', 'هٔ'.split('').reverse().join('')));
		expect(seen(second)).toBe('تسا ۷۱ ات ۶۵');
	});

	test('a bold word in the middle does not change the order', () => {
		const parts = [run('شاخص به '), run('۶۸ از ۱۰۰', { face: 'B' }), run(' رسید (CRM)')];
		const whole = parts.map((part) => part.text).join('');
		expect(seen(layoutText(parts, 1e6, 'rtl')[0])).toBe(seen(set(whole)[0]));
	});

	test('Persian inside English is turned round and nothing else', () => {
		expect(seen(set('The term «مشتری» (customer) means X.', 1e6, 'ltr')[0])).toBe(
			'The term «یرتشم» (customer) means X.'
		);
	});
});

describe('line breaking', () => {
	const words = fc.constantFrom(
		'سازمان',
		'آمادگی',
		'CRM',
		'۶۸',
		'(n = 12)',
		'می‌شود',
		'readiness',
		'«فرهنگ»',
		'۴٫۵',
		'https://example.com/a?b=c',
		'x',
		'–'
	);
	const paragraphs = fc.array(words, { minLength: 1, maxLength: 40 }).map((list) => list.join(' '));

	test('no character is lost and no line is wider than its column', () => {
		fc.assert(
			fc.property(
				paragraphs,
				fc.integer({ min: 60, max: 400 }),
				fc.constantFrom('rtl' as const, 'ltr' as const),
				(text, width, dir) => {
					const lines = set(text, width, dir);
					const kept = lines.map((line) => line.atoms.map((atom) => atom.raw).join('')).join('');
					expect(kept.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
					for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.02);
				}
			),
			{ numRuns: 60 }
		);
	});

	test('a word wider than the column is cut, not clipped', () => {
		const word = 'واژه‌ای‌بسیار‌بسیار‌درازکه‌درهیچ‌ستونی‌جانمی‌شود'.repeat(3);
		const lines = set(word, 80);
		expect(lines.length).toBeGreaterThan(3);
		expect(lines.map((line) => line.atoms.map((atom) => atom.raw).join('')).join('')).toBe(word);
	});

	test('thousands of letters without a space are cut like a few, and set before anyone gives up', () => {
		const lines = set('漢字'.repeat(2500), 300);
		expect(lines.map((line) => line.atoms.map((atom) => atom.raw).join('')).join('')).toBe('?'.repeat(5000));
		for (const line of lines) expect(line.width).toBeLessThanOrEqual(300.02);
	});

	test('an address that fits a line is not broken at its slashes', () => {
		const lines = set('جزئیات بیشتر را در https://example.com/a/b/c ببینید', 130);
		const holding = lines.filter((line) => line.atoms.some((atom) => atom.raw.includes('example')));
		expect(holding).toHaveLength(1);
		expect(seen(holding[0])).toContain('https://example.com/a/b/c');
	});

	test('line breaks of the author stay, empty lines too', () => {
		expect(set('یک\n\nسه')).toHaveLength(3);
		expect(set('one\r\ntwo', 1e6, 'ltr').map(seen)).toEqual(['one', 'two']);
	});
});

describe('characters', () => {
	test('what no font has becomes a question mark, never an empty box', () => {
		expect(seen(set('a 漢 𐎠 b', 1e6, 'ltr')[0])).toBe('a ? ? b');
	});

	test('Greek letters come from the face that has them', () => {
		const fonts = set('α و β', 1e6)[0]?.atoms.map((atom) => atom.font) ?? [];
		expect(fonts).toContain('R-greek');
		expect(fonts).toContain('R');
	});

	test('controls steer the order and are not drawn', () => {
		const atoms = set('\u2066a\u2069\u200f۵\u00ad')[0]?.atoms ?? [];
		expect(atoms.map((atom) => atom.text).join('')).toBe('a۵');
	});

	test('brackets face the right way at every level', () => {
		const line = set('(پرانتز (تودرتو) [کروشه])')[0];
		expect(seen(line)).toBe('([هشورک] (وتردوت) زتنارپ)');
	});
});

describe('language of parts', () => {
	const spoken = (text: string, dir: 'rtl' | 'ltr' = 'rtl') =>
		languageSpans(set(text, 1e6, dir)[0]?.atoms ?? [], dir)
			.filter((span) => span.lang)
			.map((span) => [
				span.lang,
				span.atoms
					.map((atom) => atom.raw)
					.join('')
					.trim()
			]);

	test('an English phrase in a Persian line is English', () => {
		expect(spoken('شاخص NPS (Net Promoter Score) در سازمان')).toEqual([['en', 'NPS (Net Promoter Score)']]);
	});
	test('a line of English alone is English, even one word', () => {
		expect(spoken('AVE')).toEqual([['en', 'AVE']]);
	});
	test('single terms, symbols and addresses in Persian are part of Persian', () => {
		expect(spoken('سامانهٔ CRM با p < ۰٫۰۵ در https://example.com/a')).toEqual([]);
	});
	test('a Persian word in an English line is Persian', () => {
		expect(spoken('The term «مشتری‌مداری» means', 'ltr')).toEqual([['fa', 'مشتری‌مداری']]);
	});
});
