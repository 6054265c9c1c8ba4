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
		/** The share in the wave before; null where nobody's comments could be read there. */
		readonly shareBefore: number | null;
		/** The same in words, with how many comments it is. */
		readonly before: string;
		/** As it was written, in whatever language; empty where nobody writes about it any more. */
		readonly quote: string;
	}[];
}

/** What comments are about, in one language: the same on paper, on screens and in the workbook. */
export interface ToldThemes {
	readonly name: string;
	readonly heads: Readonly<Record<'theme' | 'count' | 'share' | 'before' | 'quote', string>>;
	/** Whether anything can be set beside the wave before. */
	readonly compares: boolean;
	readonly audiences: readonly ToldAudience[];
	readonly note: string;
}

/** More themes that are written about equally often are no headline. */
const mostNamed = 2;

/** Puts the themes of comments into words; null where nobody sorted any. */
export function tellThemes(themes: readonly AudienceThemes[], locale: Locale): ToldThemes | null {
	if (themes.length === 0) return null;
	const words = themeWords(locale);
	const { name: title, heads, note, most: writesMost, named: quoted } = words;
	const f = formatter(locale);
	const named = (names: readonly string[]) => f.list(names.map((name) => quoted(f.isolate(name))));
	return {
		name: title,
		heads,
		note,
		compares: themes.some(({ themes: own }) => own.some(({ before }) => before)),
		audiences: themes.map(({ audience, comments, sorted, themes: own }) => {
			const first = own.filter((theme) => theme.comments === own[0]?.comments);
			const then = own.find(({ before }) => before)?.before?.of;
			return {
				audience,
				title:
					first.length > mostNamed
						? title
						: writesMost[audience](named(first.map(({ name }) => name[locale]))),
				lead: [words.sorted(sorted, comments), ...(then ? [words.before(then)] : [])].join(' '),
				rows: own.map(({ name, comments: count, quote, before }) => {
					const share = (100 * count) / comments;
					const shareBefore = before ? (100 * before.comments) / before.of : null;
					return {
						name: name[locale],
						comments: count,
						count: f.num(count),
						share,
						percent: f.pct(share),
						shareBefore,
						before:
							before && shareBefore !== null
								? words.share(f.pct(shareBefore), f.num(before.comments))
								: f.missing,
						quote
					};
				})
			};
		})
	};
}
