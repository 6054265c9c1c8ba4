import { describe, expect, test } from 'vitest';
import { sampleComments } from '../../src/lib/domain/sample/comments.ts';
import { sampleThemes } from '../../src/lib/domain/sample/themes.ts';
import { frequentWords } from '../../src/lib/domain/themes/frequent-words.ts';
import { printedThemes } from '../../src/lib/domain/themes/printed-themes.ts';
import { commentKey, sortComments } from '../../src/lib/domain/themes/sort-comments.ts';
import { mostThemes, mostWords, searchable, speakingOf } from '../../src/lib/domain/themes/theme.ts';

const speaks = (words: string[], text: string) => speakingOf(words)(searchable(text));
const waiting = { id: 'w', name: { fa: 'انتظار', en: 'Waiting' }, words: ['منتظر', 'wait', 'پشت خط'] };
const price = { id: 'p', name: { fa: 'قیمت', en: 'Price' }, words: ['قیمت', 'price'] };
const group = (audience: 'customer' | 'employee', ...texts: string[]) => ({
	audience,
	item: 'nps-02',
	texts
});

describe('what a comment speaks of', () => {
	test('a word finds what begins with it, in any spelling, but not what ends with it', () => {
		expect(speaks(['قیمت'], 'از قيمت‌ها راضی‌ام')).toBe(true);
		expect(speaks(['کار'], 'همکار خوبی بود')).toBe(false);
		expect(speaks(['سرویس‌کار'], 'سرویس کار دیر آمد')).toBe(true);
		expect(speaks(['wait'], 'Still WAITING.')).toBe(true);
		expect(speaks(['app'], 'They seem happy')).toBe(false);
		expect(speaks(['۲۴ ساعت'], 'ظرف 24 ساعت جواب دادند')).toBe(true);
	});

	test('a phrase is found whatever stands between its words; no word, or only signs, finds nothing', () => {
		expect(speaks(['پشت خط'], 'بیست دقیقه پشتِ خط ماندم')).toBe(true);
		expect(speaks(['spare part'], '(spare-parts)')).toBe(true);
		expect(speaks([], 'anything')).toBe(false);
		expect(speaks([' ، ', '***'], 'anything * at all')).toBe(false);
	});

	test('signs of regular expressions, markup and emoji are only text', () => {
		expect(speaks(['.*'], 'abc')).toBe(false);
		expect(speaks(['c++'], 'We use C today')).toBe(true);
		expect(speaks(['<b>'], '<b>loud</b>')).toBe(true);
		expect(speaks(['🙂'], 'fine 🙂')).toBe(false);
	});
});

describe('comments sorted', () => {
	const texts = ['منتظر ماندم، قیمت هم بالا بود', 'Good price', 'خوب بود'];
	const groups = [group('customer', ...texts), group('employee', 'We wait, too')];

	test('what was decided about one comment goes before its words, and for it only', () => {
		const decided = [
			{ theme: 'p', comment: commentKey('customer', 'nps-02', texts[0]!), belongs: false },
			{ theme: 'w', comment: commentKey('customer', 'nps-02', texts[2]!), belongs: true },
			{ theme: 'gone', comment: commentKey('customer', 'nps-02', texts[2]!), belongs: true }
		];
		const sorted = sortComments(groups, [waiting, price], decided);
		expect(sorted.map((comment) => comment.themes)).toEqual([['w'], ['p'], ['w'], ['w']]);
		expect(sorted.map((comment) => comment.spokenOf)).toEqual([['w', 'p'], ['p'], [], ['w']]);
	});

	test('the same words to another question or from another audience are another comment', () => {
		const keys = new Set([
			commentKey('customer', 'nps-02', 'Good'),
			commentKey('customer', 'nps-03', 'Good'),
			commentKey('employee', 'nps-02', 'Good'),
			commentKey('customer', 'nps-02', 'good')
		]);
		expect(keys.size).toBe(4);
		expect([...keys].every((key) => /^[0-9a-f]{24}$/.test(key))).toBe(true);
	});

	test('a report counts them by audience, the greatest first, with one that is read at a glance', () => {
		const long = `price ${'and much more '.repeat(40)}`;
		const glance = 'The price was told before anybody came to the door, and it was what we paid for.';
		const sorted = sortComments(
			[group('customer', 'wait', long, 'price', glance, 'nothing'), group('employee', 'nothing')],
			[waiting, price],
			[]
		);
		expect(printedThemes(sorted, [waiting, price])).toEqual([
			{
				audience: 'customer',
				comments: 5,
				sorted: 4,
				themes: [
					{ name: price.name, comments: 3, quote: glance },
					{ name: waiting.name, comments: 1, quote: 'wait' }
				]
			}
		]);
		expect(printedThemes(sortComments(groups, [], []), [])).toEqual([]);
		expect(printedThemes([], [price])).toEqual([]);
	});

	test('the wave before stands beside it, by audience, also where nobody writes about a theme any more', () => {
		const themes = [waiting, price];
		const sorted = (...some: ReturnType<typeof group>[]) => sortComments(some, themes, []);
		const before = sorted(group('customer', 'wait', 'wait, too', 'price', 'nothing'));
		const [customers, employees] = printedThemes(
			sorted(group('customer', 'the price', 'fine'), group('employee', 'wait')),
			themes,
			before
		);
		expect(customers?.themes).toEqual([
			{ name: price.name, comments: 1, quote: 'the price', before: { comments: 1, of: 4 } },
			{ name: waiting.name, comments: 0, quote: '', before: { comments: 2, of: 4 } }
		]);
		expect(employees?.themes).toEqual([{ name: waiting.name, comments: 1, quote: 'wait' }]);
	});
});

describe('frequent words', () => {
	test('each text counts once, endings that a half space sets off fall away, grammar and numbers are passed over', () => {
		const words = frequentWords(
			[
				'قطعه‌های گران، قطعه‌ها گران',
				'این قطعه گران بود',
				'می‌گیرند و نمی‌گیرند ۲۴ ۲۴',
				'the Part and the part',
				'PART 24'
			],
			10
		);
		expect(words).toEqual([
			{ word: 'PART', texts: 2 },
			{ word: 'قطعه', texts: 2 },
			{ word: 'گران', texts: 2 }
		]);
	});

	test('no more than asked for, and none that a single text holds', () => {
		expect(frequentWords(['alpha beta gamma', 'alpha beta', 'alpha'], 1)).toEqual([
			{ word: 'alpha', texts: 3 }
		]);
		expect(frequentWords(['alone'], 5)).toEqual([]);
	});
});

test('the sample’s themes keep the bounds, find something each, and leave some comments to be sorted by hand', () => {
	const texts = Object.values(sampleComments).flatMap((wave) => Object.values(wave).flat());
	expect(sampleThemes.length).toBeLessThanOrEqual(mostThemes);
	for (const { words } of sampleThemes) {
		expect(words.length).toBeLessThanOrEqual(mostWords);
		expect(texts.some((text) => speaks([...words], text))).toBe(true);
	}
	const sorted = texts.filter((text) => sampleThemes.some(({ words }) => speaks([...words], text)));
	expect(sorted.length / texts.length).toBeGreaterThan(0.6);
	expect(sorted.length).toBeLessThan(texts.length);
});
