import type { Audience } from '../instrument.ts';
import type { Localized } from '../text.ts';
import type { SortedComment } from './sort-comments.ts';
import type { Theme } from './theme.ts';

export interface PrintedTheme {
	readonly name: Localized;
	/** Comments that belong to it; 0 only where there were some in the wave before. */
	readonly comments: number;
	/** One of them, as it was written; empty where there is none. */
	readonly quote: string;
	/** In the wave before: comments of it, of all comments of the audience (at least 1). */
	readonly before?: { readonly comments: number; readonly of: number };
}

/** What one audience writes about. A comment may belong to several themes. */
export interface AudienceThemes {
	readonly audience: Audience;
	/** All comments that may be shown. */
	readonly comments: number;
	/** Those of them that belong to a theme. */
	readonly sorted: number;
	/** The one that most comments belong to comes first. */
	readonly themes: readonly PrintedTheme[];
}

/** Letters of a comment that is short enough to be quoted and long enough to say something. */
const quotable = 80;

/** The comment whose length is nearest to what is read at a glance; the first of them in the order of the report. */
const quoteFrom = (texts: readonly string[]): string =>
	texts.reduce(
		(best, text) => (Math.abs(text.length - quotable) < Math.abs(best.length - quotable) ? text : best),
		texts[0] ?? ''
	);

/**
 * How many comments of each audience belong to each theme, as a report prints it, beside those of the wave before; no
 * audience without a theme.
 */
export function printedThemes(
	comments: readonly SortedComment[],
	themes: readonly Theme[],
	before: readonly SortedComment[] = []
): AudienceThemes[] {
	const earlier = Map.groupBy(before, ({ audience }) => audience);
	return [...Map.groupBy(comments, ({ audience }) => audience)]
		.map(([audience, own]) => {
			const then = earlier.get(audience) ?? [];
			return {
				audience,
				comments: own.length,
				sorted: own.filter((comment) => comment.themes.length > 0).length,
				themes: themes
					.map(({ id, name }): PrintedTheme => {
						const of = (some: readonly SortedComment[]) => some.filter((c) => c.themes.includes(id));
						const texts = of(own).map(({ text }) => text);
						return {
							name,
							comments: texts.length,
							quote: quoteFrom(texts),
							...(then.length ? { before: { comments: of(then).length, of: then.length } } : {})
						};
					})
					.filter((theme) => theme.comments > 0 || (theme.before?.comments ?? 0) > 0)
					.sort((a, b) => b.comments - a.comments)
			};
		})
		.filter(({ sorted }) => sorted > 0);
}
