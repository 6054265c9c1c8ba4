import { isAvailable, type Maybe, type Unavailable } from '#lib/domain/available.ts';
import type { Score } from '#lib/domain/score.ts';
import type { Locale } from '#lib/domain/text.ts';
import { dashboardWords, type DashboardWords } from '#lib/i18n/dashboard.ts';
import { formatter, type Formatter } from '#lib/i18n/format.ts';

/** The words and figures of one language. */
export interface Voice {
	readonly locale: Locale;
	readonly t: DashboardWords;
	readonly f: Formatter;
}

export const voiceOf = (locale: Locale): Voice => ({
	locale,
	t: dashboardWords(locale),
	f: formatter(locale)
});

export const reasonOf = ({ t }: Voice, { unavailable }: Unavailable): string => t.unavailable[unavailable];

/** A figure as it is shown: never without the number of people behind it, and with its interval where it has one. */
export interface Figure {
	readonly label: string;
	readonly value: string;
	/** What the value is out of, such as «of 100». */
	readonly unit?: string;
	readonly interval?: string | null;
	readonly n?: string | null;
	readonly note?: string | null;
}

/** «n = 147» or, where the number addressed is known, «147 of 204». */
export const peopleOf = ({ t, f }: Voice, { n, population }: Pick<Score, 'n' | 'population'>): string =>
	population === null ? t.nIs(f.num(n)) : t.nOf(f.num(n), f.num(population));

export const intervalText = ({ f }: Voice, { lo, hi }: Pick<Score, 'lo' | 'hi'>): string | null =>
	isAvailable(lo) && isAvailable(hi) ? f.range(lo, hi) : null;

/** A score of 0–100 with one decimal, its interval and the people behind it; a reason instead where there is none. */
export function scoreFigure(voice: Voice, label: string, score: Maybe<Score>): Figure {
	const { f } = voice;
	if (!isAvailable(score)) return { label, value: f.missing, note: reasonOf(voice, score) };
	if (!isAvailable(score.mean)) return { label, value: f.missing, note: reasonOf(voice, score.mean) };
	return {
		label,
		value: f.num(score.mean, 1),
		interval: intervalText(voice, score),
		n: peopleOf(voice, score)
	};
}
