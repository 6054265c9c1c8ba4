import type { Item } from '../instrument.ts';
import type { Scale } from '../scale.ts';
import type { Localized } from '../text.ts';
import { folded, wordKey } from './fold.ts';

/** Words that mean "no answer" wherever they stand, in the spellings that forms offer. */
const noAnswer = [
	'نمی‌دانم',
	'مربوط نیست',
	'نمی‌دانم / مربوط نیست',
	'کاربرد ندارد',
	'don’t know',
	"don't know",
	'do not know',
	'not applicable',
	'don’t know / not applicable'
];

/** Answers in words: the key of the words (`wordKey`) → value, null for "don't know". */
export type AnswerWords = ReadonlyMap<string, number | null>;

function collect(entries: readonly (readonly [text: Localized, value: number | null])[]): AnswerWords {
	const words = new Map<string, number | null>(noAnswer.map((text) => [wordKey(text), null]));
	const ambiguous = new Set<string>();
	for (const [text, value] of entries)
		for (const key of [wordKey(text.fa), wordKey(text.en)]) {
			if (words.has(key) && words.get(key) !== value) ambiguous.add(key);
			words.set(key, value);
		}
	for (const key of ambiguous) words.delete(key);
	return words;
}

/**
 * The words that stand for answers to an item, in both languages: its scale's anchors, its own ends and poles, its
 * options, and the escape. Words that could mean two values are left out.
 */
export function wordsOf(item: Item, scale?: Scale): AnswerWords {
	const options = (item.options ?? []).map((option) => [option.text, option.value] as const);
	if (!scale) return collect(options);
	const anchors = scale.anchors.map((anchor) => [anchor.text, anchor.value] as const);
	const ends = [item.ends, item.poles].flatMap((pair) =>
		pair ? [[pair[0], scale.min] as const, [pair[1], scale.max] as const] : []
	);
	return collect([...anchors, ...ends, ...(scale.escape ? [[scale.escape, null] as const] : []), ...options]);
}

const numberThenWords = /^\(?(\d+)\)?[\s.:=)،-]*(\p{L}.*)$/su;
const wordsThenNumber = /^(.*\p{L}[^\d(]*)\(?(\d+)\)?$/su;

/**
 * The value of an answer given in words, also with its number beside it (“5 – Strongly agree”, «کاملاً موافقم (۵)») when
 * both agree. Undefined for words that are none of the answers.
 */
export function valueOfWords(cell: string, words: AnswerWords): number | null | undefined {
	const exact = words.get(wordKey(cell));
	if (exact !== undefined) return exact;
	const text = folded(cell).replace(/[–—]/gu, '-');
	const before = numberThenWords.exec(text);
	const after = before ? null : wordsThenNumber.exec(text);
	const number = before?.[1] ?? after?.[2];
	const value = words.get(wordKey(before?.[2] ?? after?.[1] ?? ''));
	return number !== undefined && value === Number(number) ? value : undefined;
}
