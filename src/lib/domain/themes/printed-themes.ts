import type { Audience } from '../instrument.ts';
import type { Localized } from '../text.ts';
import type { SortedComment } from './sort-comments.ts';
import type { Theme } from './theme.ts';

export interface PrintedTheme {
	readonly name: Localized;
	/** Comments that belong to it, at least 1. */
	readonly comments: number;
	/** One of them, as it was written. */
	readonly quote: string;
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
	texts.reduce((best, text) =>
		Math.abs(text.length - quotable) < Math.abs(best.length - quotable) ? text : best
	);

/** How many comments of each audience belong to each theme, as a report prints it; no audience without a theme. */
export function printedThemes(
	comments: readonly SortedComment[],
	themes: readonly Theme[]
): AudienceThemes[] {
	return [...Map.groupBy(comments, ({ audience }) => audience)]
		.map(([audience, own]) => ({
			audience,
			comments: own.length,
			sorted: own.filter((comment) => comment.themes.length > 0).length,
			themes: themes
				.map(({ id, name }) => ({ name, texts: own.filter((c) => c.themes.includes(id)).map((c) => c.text) }))
				.filter(({ texts }) => texts.length > 0)
				.map(({ name, texts }) => ({ name, comments: texts.length, quote: quoteFrom(texts) }))
				.sort((a, b) => b.comments - a.comments)
		}))
		.filter(({ sorted }) => sorted > 0);
}
