import { wordKey } from '../tables/fold.ts';
import { stopWords } from './stop-words.ts';

export interface FrequentWord {
	/** As it is written most often. */
	readonly word: string;
	/** Texts that hold it. */
	readonly texts: number;
}

const halfSpace = '\u200c';
const ezafe = /\u0654$/u;
const verbBegins = new Set(['می', 'نمی']);
const endings = new Set([
	'ها',
	'های',
	'هایی',
	'هایم',
	'هایتان',
	'هایشان',
	'ای',
	'ام',
	'اند',
	'ایم',
	'اش',
	'تر',
	'ترین'
]);
const silent = new Set(stopWords.map(wordKey));
const leastLetters = 3;
const leastTexts = 2;

/** A word of a text without a Persian ending that a half space sets off; '' for what names nothing: verbs, numbers, fillers. */
function stemOf(word: string): string {
	const [first = '', ...rest] = word.split(halfSpace);
	if (verbBegins.has(first)) return '';
	const stem = (rest.length === 1 && endings.has(rest[0] ?? '') ? first : word).replace(ezafe, '');
	const key = wordKey(stem);
	return key.length < leastLetters || /^\p{N}/u.test(key) || silent.has(key) ? '' : stem;
}

/**
 * The words that most texts hold, at least two of them, for whoever looks for themes: without words that only carry
 * grammar. The most frequent comes first, equals in the order of their letters.
 */
export function frequentWords(texts: readonly string[], most: number): FrequentWord[] {
	const found = new Map<string, Map<string, number>>();
	for (const text of texts) {
		const stems = (text.match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? []).map(stemOf).filter((stem) => stem !== '');
		const own = new Map(stems.map((stem) => [wordKey(stem), stem]));
		for (const [key, stem] of own) {
			const spellings = found.get(key) ?? new Map<string, number>();
			spellings.set(stem, (spellings.get(stem) ?? 0) + 1);
			found.set(key, spellings);
		}
	}
	return [...found]
		.map(([key, spellings]) => {
			const ranked = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
			const count = ranked.reduce((sum, [, n]) => sum + n, 0);
			return { key, word: ranked[0]?.[0] ?? key, texts: count };
		})
		.filter(({ texts: count }) => count >= leastTexts)
		.sort((a, b) => b.texts - a.texts || (a.key < b.key ? -1 : 1))
		.slice(0, most)
		.map(({ word, texts: count }) => ({ word, texts: count }));
}
