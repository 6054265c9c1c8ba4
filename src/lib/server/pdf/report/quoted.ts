import type { Direction } from '#lib/i18n/locale.ts';

/** A comment as a paragraph or the cell of a table takes it. */
interface Quoted {
	readonly text: string;
	readonly dir?: Direction;
	readonly align?: 'end';
}

/**
 * What somebody wrote, between quotation marks. It keeps marks and direction of its own language, and stands on the side
 * where the page's reading starts.
 */
export function quoted(words: string, page: Direction): Quoted {
	const first = /\p{Script=Arabic}|\p{Script=Latin}/u.exec(words)?.[0];
	const dir = first === undefined ? page : /\p{Script=Arabic}/u.test(first) ? 'rtl' : 'ltr';
	const text = dir === 'rtl' ? `«${words}»` : `“${words}”`;
	return dir === page ? { text } : { text, dir, align: 'end' };
}
