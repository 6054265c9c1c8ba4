import { folded } from '../tables/fold.ts';
import type { Localized } from '../text.ts';

/** Something that comments are about, say waiting or prices. */
export interface Theme {
	readonly id: string;
	readonly name: Localized;
	/** Beginnings of words, or of phrases, that give it away, in any language. */
	readonly words: readonly string[];
}

/** What a consultant decided about one comment, whatever its words say. */
export interface ThemeMark {
	readonly theme: string;
	/** `commentKey` of the comment. */
	readonly comment: string;
	readonly belongs: boolean;
}

/** More themes than this sort nothing. */
export const mostThemes = 20;
export const mostWords = 40;

/** A text as words are looked for in it: each word begins after one blank, spellings meet. */
export const searchable = (text: string): string => ` ${folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;

/** Says of a `searchable` text whether it holds a word, or a phrase, that begins with one of these. */
export function speakingOf(words: readonly string[]): (text: string) => boolean {
	const sought = words.map((word) => searchable(word).trimEnd()).filter((word) => word !== '');
	return (text) => sought.some((word) => text.includes(word));
}
