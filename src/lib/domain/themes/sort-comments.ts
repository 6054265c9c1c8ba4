import { contentHash } from '../hash.ts';
import type { Audience } from '../instrument.ts';
import type { CommentGroup } from '../report.ts';
import { searchable, speakingOf, type Theme, type ThemeMark } from './theme.ts';

/**
 * Tells one comment of a wave from another, 24 hexadecimal digits: by what was written to which question, not by the
 * row that holds it, since rows are written anew in another order. The same words of two people have one key.
 */
export const commentKey = (audience: Audience, item: string, text: string): string =>
	contentHash([audience, item, text]).slice(0, 24);

export interface SortedComment {
	readonly key: string;
	readonly audience: Audience;
	readonly item: string;
	readonly text: string;
	/** Ids of the themes that it belongs to. */
	readonly themes: readonly string[];
	/** Those that its words speak of: what holds where nobody decided. */
	readonly spokenOf: readonly string[];
}

/**
 * The comments of a report, in its order, each with its themes: those that its words speak of, unless somebody decided
 * otherwise. A comment may belong to several themes, or to none.
 */
export function sortComments(
	groups: readonly CommentGroup[],
	themes: readonly Theme[],
	marks: readonly ThemeMark[]
): SortedComment[] {
	const decided = new Map(marks.map(({ comment, theme, belongs }) => [`${comment} ${theme}`, belongs]));
	const sayings = themes.map(({ id, words }) => ({ id, said: speakingOf(words) }));
	return groups.flatMap(({ audience, item, texts }) =>
		texts.map((text) => {
			const key = commentKey(audience, item, text);
			const sought = searchable(text);
			const spokenOf = sayings.filter(({ said }) => said(sought)).map(({ id }) => id);
			const belongs = ({ id }: Theme) => decided.get(`${key} ${id}`) ?? spokenOf.includes(id);
			return { key, audience, item, text, spokenOf, themes: themes.filter(belongs).map(({ id }) => id) };
		})
	);
}
