import type { Locale } from '#lib/domain/text.ts';
import type { AudienceThemes } from '#lib/domain/themes/printed-themes.ts';
import { formatter } from '#lib/i18n/format.ts';
import { themeWords } from '#lib/i18n/themes.ts';

/** What one audience writes about, in one language. */
export interface ToldAudience {
	readonly audience: AudienceThemes['audience'];
	readonly title: string;
	readonly lead: string;
	readonly rows: readonly {
		readonly name: string;
		readonly comments: number;
		readonly count: string;
		/** Of all comments of the audience, in per cent. */
		readonly share: number;
		readonly percent: string;
		/** As it was written, in whatever language. */
		readonly quote: string;
	}[];
}

/** What comments are about, in one language: the same on paper, on screens and in the workbook. */
export interface ToldThemes {
	readonly name: string;
	readonly heads: Readonly<Record<'theme' | 'count' | 'share' | 'quote', string>>;
	readonly audiences: readonly ToldAudience[];
	readonly note: string;
}

/** More themes that are written about equally often are no headline. */
const mostNamed = 2;

/** Puts the themes of comments into words; null where nobody sorted any. */
export function tellThemes(themes: readonly AudienceThemes[], locale: Locale): ToldThemes | null {
	if (themes.length === 0) return null;
	const { name: title, heads, note, most: writesMost, named: quoted, sorted: isSorted } = themeWords(locale);
	const f = formatter(locale);
	const named = (names: readonly string[]) => f.list(names.map((name) => quoted(f.isolate(name))));
	return {
		name: title,
		heads,
		note,
		audiences: themes.map(({ audience, comments, sorted, themes: own }) => {
			const first = own.filter((theme) => theme.comments === own[0]?.comments);
			return {
				audience,
				title:
					first.length > mostNamed
						? title
						: writesMost[audience](named(first.map(({ name }) => name[locale]))),
				lead: isSorted(sorted, comments),
				rows: own.map(({ name, comments: count, quote }) => {
					const share = (100 * count) / comments;
					return {
						name: name[locale],
						comments: count,
						count: f.num(count),
						share,
						percent: f.pct(share),
						quote
					};
				})
			};
		})
	};
}
