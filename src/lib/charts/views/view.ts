import { isAvailable, isUnavailable, type Maybe, type Unavailable } from '#lib/domain/available.ts';
import type { Score } from '#lib/domain/score.ts';
import type { GroupScore } from '#lib/domain/views/item-group.ts';
import { formatter, type Formatter } from '#lib/i18n/format.ts';
import { reasonWords } from '#lib/i18n/report-pages.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { viewsWords } from '#lib/i18n/views.ts';
import type { Told } from '../told.ts';
import type { ChartSpec, Interval, Value } from '../spec.ts';

/** A number beside the picture, never without its interval or the reason why there is none. */
export interface ViewFigure {
	readonly label: string;
	readonly value: string;
	readonly interval: string | null;
	readonly n: string | null;
	readonly note: string | null;
}

/** What a view says, in one language. */
export interface ViewContent {
	readonly chart: ChartSpec | null;
	/** Sentences that the intervals carry. */
	readonly reading: readonly string[];
	readonly figures: readonly ViewFigure[];
	readonly note: string | null;
	/** The number of people behind it, in words; null where the figures differ and carry their own. */
	readonly people: string | null;
	/** Cells of a table that is no chart; the first of a row names it. */
	readonly table?: {
		readonly title: string;
		readonly heads: readonly string[];
		readonly rows: readonly (readonly string[])[];
	};
}

export type ViewBuilder = (voice: ViewVoice) => Maybe<ViewContent>;

/** The report and the words of one language. */
export interface ViewVoice extends Told {
	readonly w: ReturnType<typeof viewsWords>;
	readonly t: ReturnType<typeof reportMessages>;
	readonly f: Formatter;
}

export const viewVoice = (told: Told): ViewVoice => ({
	...told,
	w: viewsWords(told.locale),
	t: reportMessages(told.locale),
	f: formatter(told.locale)
});

export const hundred = { min: 0, max: 100, step: 20 } as const;

export const reasonIn = (locale: Told['locale'], { unavailable, need }: Unavailable): string => {
	const words = reasonWords(locale)[unavailable];
	return need === undefined ? words : `${words} (${formatter(locale).num(need)})`;
};

export const valueOfGroup = (group: Maybe<GroupScore>): Value => (isAvailable(group) ? group.mean : null);

export const spanOf = (score: Maybe<{ readonly lo: Maybe; readonly hi: Maybe }>): Interval | null =>
	isAvailable(score) && isAvailable(score.lo) && isAvailable(score.hi)
		? { lo: score.lo, hi: score.hi }
		: null;

/** A mean of 0–100 with one decimal. */
export function figureOf(voice: ViewVoice, label: string, score: Maybe<Score | GroupScore>): ViewFigure {
	const { f, t, locale } = voice;
	const missing = (reason: Unavailable): ViewFigure => ({
		label,
		value: f.missing,
		interval: null,
		n: null,
		note: reasonIn(locale, reason)
	});
	if (isUnavailable(score)) return missing(score);
	if (isUnavailable(score.mean)) return missing(score.mean);
	const span = spanOf(score);
	return {
		label,
		value: f.num(score.mean, 1),
		interval: span ? f.range(span.lo, span.hi) : null,
		n: t.nIs(f.num(score.n)),
		note: span ? null : isUnavailable(score.lo) ? reasonIn(locale, score.lo) : null
	};
}

/** The fewest and the most people behind some figures, in words. */
export function peopleOfAll(
	{ f, t }: ViewVoice,
	scores: readonly Maybe<Score | GroupScore>[]
): string | null {
	const counts = scores.flatMap((score) => (isAvailable(score) ? [score.n] : []));
	if (counts.length === 0) return null;
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	return t.nIs(least === most ? f.num(least) : f.range(least, most, 0));
}
