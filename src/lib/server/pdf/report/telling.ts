import type { PrintedAction } from '#lib/domain/actions/action.ts';
import { isAvailable, isUnavailable, type Maybe, type Unavailable } from '#lib/domain/available.ts';
import type { ShownFinding } from '#lib/domain/findings/arrange.ts';
import type { PrintedCustomers } from '#lib/domain/key-customers/printed.ts';
import type { PrintedKpi } from '#lib/domain/objectives/standing.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Score } from '#lib/domain/score.ts';
import type { Localized, Locale } from '#lib/domain/text.ts';
import type { AudienceThemes } from '#lib/domain/themes/printed-themes.ts';
import { aspectTitle, dimensionTitle, itemText, type InstrumentsByHash } from '#lib/domain/titles.ts';
import type { Told } from '#lib/charts/told.ts';
import { formatter, type Formatter } from '#lib/i18n/format.ts';
import { reportMethod, type ReportMethodMessages } from '#lib/i18n/report-method.ts';
import { reasonWords, reportPages, type ReportPagesMessages } from '#lib/i18n/report-pages.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import type { ReportMessages } from '#lib/i18n/messages/en/report.ts';

/** Decimals of a score of 0–100. */
const scoreDigits = 1;

/** What every chapter needs: the numbers, the words for them, and one way to print each kind of number. */
export interface Telling extends Told {
	readonly fmt: Formatter;
	readonly findings: readonly ShownFinding[];
	readonly plan: readonly PrintedAction[];
	readonly kpis: readonly PrintedKpi[];
	/** The figures of the key customers; null where the reports do not tell them. */
	readonly customers: PrintedCustomers | null;
	/** What comments are about, by audience; none where nobody sorted them. */
	readonly themes: readonly AudienceThemes[];
	/** What the consultant says at the head of the report, as typed. */
	readonly foreword: string | null;
	/** The vocabulary of the report. */
	readonly t: ReportMessages;
	/** What only the printed pages say. */
	readonly w: ReportPagesMessages & { readonly method: ReportMethodMessages };
	text(words: Localized): string;
	quoted(words: Localized | string): string;
	/** Names in quotation marks, as a list. */
	quotedList(words: readonly string[]): string;
	dimension(hash: string, code: string): string;
	aspect(hash: string, code: string): string;
	item(hash: string, code: string): string;
	/** A score or another figure with one decimal, or «–». */
	figure(value: Maybe<number>, digits?: number): string;
	mean(score: Maybe<Score>): string;
	/** The interval of a score, or «–». */
	range(score: Maybe<Score>): string;
	/** «95% interval: 60.7 to 62.7», or why there is none. */
	interval(score: Score): string;
	/** The number of people behind a score, or «–». */
	people(score: Maybe<Score>): string;
	/** «61.7 (60.7 to 62.7)», the number alone where there is no interval. */
	meanWithRange(score: Maybe<Score>): string;
	/** «n = 147», or «n = 145 to 147» where the figures of an exhibit rest on different numbers. */
	peopleOf(scores: readonly Maybe<Score>[]): string;
	/** «n = 147», never parted at the end of a line. */
	nIs(n: number): string;
	/** What «–» stands for where a group is hidden. */
	hiddenNote(): string;
	/** What the «–» among these values stand for; null where there are none. */
	missingNote(values: readonly unknown[]): string | null;
}

/** No line ends within it. */
const together = (text: string): string => text.replaceAll(' ', '\u00a0');

/** How a report tells of its figures; of what else stands in one it has nothing yet. */
export function tellingOf(
	report: Report,
	instruments: InstrumentsByHash,
	locale: Locale,
	fmt = formatter(locale)
): Telling {
	const t = reportMessages(locale);
	const w = { ...reportPages(locale), method: reportMethod(locale) };
	const reasons = reasonWords(locale);
	const text = (words: Localized) => words[locale];
	const quoted = (words: Localized | string) => w.quote(typeof words === 'string' ? words : text(words));
	const figure = (value: Maybe<number>, digits = scoreDigits) =>
		isAvailable(value) ? fmt.num(value, digits) : fmt.missing;
	const range = (score: Maybe<Score>) =>
		isAvailable(score) && isAvailable(score.lo) && isAvailable(score.hi)
			? fmt.range(score.lo, score.hi, scoreDigits)
			: fmt.missing;
	const mean = (score: Maybe<Score>) => (isAvailable(score) ? figure(score.mean) : fmt.missing);
	const words = (reason: Unavailable) =>
		reason.unavailable === 'hidden'
			? w.hiddenNote(fmt.num(report.threshold))
			: w.reasonNote(reasons[reason.unavailable], reason.need === undefined ? null : fmt.num(reason.need));

	return {
		report,
		instruments,
		locale,
		findings: [],
		plan: [],
		kpis: [],
		customers: null,
		themes: [],
		foreword: null,
		fmt,
		t,
		w,
		text,
		quoted,
		quotedList: (names) => fmt.list(names.map(quoted)),
		dimension: (hash, code) => text(dimensionTitle(instruments, hash, code)),
		aspect: (hash, code) => text(aspectTitle(instruments, hash, code)),
		item: (hash, code) => text(itemText(instruments, hash, code)),
		figure,
		mean,
		range,
		interval: (score) =>
			isUnavailable(score.lo) ? w.noInterval(reasons[score.lo.unavailable]) : t.intervalIs(range(score)),
		people: (score) => (isAvailable(score) && isAvailable(score.mean) ? fmt.num(score.n) : fmt.missing),
		meanWithRange: (score) =>
			range(score) === fmt.missing ? mean(score) : `${mean(score)} (${range(score)})`,
		peopleOf(scores) {
			const counts = scores.flatMap((s) => (isAvailable(s) && isAvailable(s.mean) ? [s.n] : []));
			if (counts.length === 0) return w.nobody;
			const [least, most] = [Math.min(...counts), Math.max(...counts)];
			return together(t.nIs(least === most ? fmt.num(least) : fmt.range(least, most, 0)));
		},
		nIs: (n) => together(t.nIs(fmt.num(n))),
		hiddenNote: () => w.dash(w.hiddenNote(fmt.num(report.threshold))),
		missingNote(values) {
			const found = values.filter(isUnavailable).map(words);
			return found.length > 0 ? w.dash([...new Set(found)].join(w.semicolon)) : null;
		}
	};
}

/** The reasons within scores: where the whole is missing, or its mean, or its interval. */
export const partsOf = (score: Maybe<Score>): unknown[] =>
	isAvailable(score) ? [score.mean, isAvailable(score.mean) ? score.lo : null] : [score];
