import { isUnavailable, type Maybe, type Unavailable } from '#lib/domain/available.ts';
import { dirOf, tagOf, type Direction, type Locale } from './locale.ts';
import { timeZone } from './time-zone.ts';

const LRM = '\u200e';
const RLM = '\u200f';
const LRI = '\u2066';
const FSI = '\u2068';
const PDI = '\u2069';

/** long: ۱ آذر ۱۴۰۵ · short: ۱۴۰۵/۹/۱ · month: آذر ۱۴۰۵ · moment: long with the time of day */
export type DateStyle = 'long' | 'short' | 'month' | 'moment';

/** Numbers, dates and lists as one language prints them. All numbers must be finite: a RangeError otherwise. */
export interface Formatter {
	readonly locale: Locale;
	readonly dir: Direction;
	readonly timeZone: string;
	/** Stands where a value is hidden or not available. */
	readonly missing: string;
	/** Exactly `digits` decimals; without it, as many as needed and at most two. */
	num(value: number, digits?: number): string;
	/** `value` in per cent (71 → «۷۱٪»), no decimals unless asked for. */
	pct(value: number, digits?: number): string;
	/** With + or −; zero carries no sign. One decimal unless told otherwise. */
	signed(value: number, digits?: number): string;
	/** A probability with three decimals, or «less than 0.001» as a sign and a figure. */
	p(value: number): string;
	/** «p = 0.032» or «p < 0.001», safe inside a line of either direction. */
	pIs(value: number): string;
	/** «54.3 to 61.1»; one decimal unless told otherwise. */
	range(lo: number, hi: number, digits?: number): string;
	/** Solar Hijri in Persian, Gregorian in English. A bare ISO date (2026-11-22) is that day in every time zone. */
	date(value: string | Date, style?: DateStyle): string;
	list(items: readonly string[]): string;
	/** The value through `show`, or the words for the reason why there is none. */
	maybe<T>(value: Maybe<T>, words: (reason: Unavailable) => string, show: (value: T) => string): string;
	/** Keeps codes, hashes, ISO dates and formulas left to right inside a Persian line. */
	ltr(text: string): string;
	/** Keeps foreign text of unknown direction, such as a name, from reordering what stands beside it. */
	isolate(text: string): string;
}

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
	long: { year: 'numeric', month: 'long', day: 'numeric' },
	short: { year: 'numeric', month: 'numeric', day: 'numeric' },
	month: { year: 'numeric', month: 'long' },
	moment: {
		year: 'numeric',
		month: 'long',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	}
};
const bareDate = /^\d{4}-\d{2}-\d{2}$/;

/** Iranian theses print ۰/۷۰ where the standard has ۰٫۷۰. */
export type DecimalMark = 'standard' | 'slash';

/** Persian decimals within a text, with the mark that is wanted. */
export const withDecimalMark = (text: string, mark: DecimalMark): string =>
	mark === 'slash' ? text.replaceAll(/(?<=[۰-۹])٫(?=[۰-۹])/g, '/') : text;

function make(locale: Locale, zone: string | undefined, mark: DecimalMark): Formatter {
	const fa = locale === 'fa';
	const tag = tagOf(locale);
	const numbers = new Map<string, Intl.NumberFormat>();
	const dates = new Map<string, Intl.DateTimeFormat>();

	function plain(value: number, digits: number | undefined): string {
		if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
		const key = String(digits);
		let format = numbers.get(key);
		if (!format) {
			format = new Intl.NumberFormat(tag, {
				minimumFractionDigits: digits ?? 0,
				maximumFractionDigits: digits ?? 2
			});
			numbers.set(key, format);
		}
		return withDecimalMark(format.format(Math.abs(value)), mark);
	}
	/** Whether anything but zeros is left after rounding: −0.04 with one decimal is 0.0, not −0.0. */
	const vanishes = (text: string) => !/[1-9\u06f1-\u06f9]/.test(text);
	function withSign(value: number, digits: number | undefined, plus: string): string {
		const text = plain(value, digits);
		const sign = vanishes(text) ? '' : value < 0 ? '−' : plus;
		return sign && fa ? LRM + sign + text : sign + text;
	}
	const num = (value: number, digits?: number) => withSign(value, digits, '');
	const ltr = (text: string) => (fa ? LRI + text + PDI : text);

	function dateFormat(style: DateStyle, where: string): Intl.DateTimeFormat {
		const key = `${style} ${where}`;
		let format = dates.get(key);
		if (!format)
			dates.set(key, (format = new Intl.DateTimeFormat(tag, { ...dateStyles[style], timeZone: where })));
		return format;
	}

	return {
		locale,
		dir: dirOf(locale),
		get timeZone() {
			return zone ?? timeZone();
		},
		missing: '–',
		num,
		// RLM between figure and ٪ keeps the sign on the figure's left where no Persian letter precedes.
		pct: (value, digits = 0) => num(value, digits) + (fa ? `${RLM}٪` : '%'),
		signed: (value, digits = 1) => withSign(value, digits, '+'),
		// The sign stands before the figure, as formulas are written: turned round it would say the opposite.
		p: (value) => (value < 0.001 ? `${fa ? LRM : ''}<${plain(0.001, 3)}` : plain(value, 3)),
		pIs: (value) => ltr(value < 0.001 ? `p < ${plain(0.001, 3)}` : `p = ${plain(value, 3)}`),
		range: (lo, hi, digits = 1) => `${num(lo, digits)} ${fa ? 'تا' : 'to'} ${num(hi, digits)}`,
		date(value, style = 'long') {
			const bare = typeof value === 'string' && bareDate.test(value);
			const date = new Date(value);
			if (Number.isNaN(date.getTime())) throw new RangeError(`not a date: ${String(value)}`);
			const format = dateFormat(style, bare ? 'UTC' : (zone ?? timeZone()));
			// Alone, ICU puts the Persian year before the month, which nobody writes.
			if (!fa || style !== 'month') return format.format(date);
			const parts = new Map(format.formatToParts(date).map((part) => [part.type, part.value]));
			return `${parts.get('month')} ${parts.get('year')}`;
		},
		// ICU writes a comma before the Persian «و»; careful Persian does not.
		list: (items) =>
			items.length < 2
				? items.join('')
				: items.slice(0, -1).join(fa ? '، ' : ', ') + (fa ? ' و ' : ' and ') + items.at(-1),
		maybe: (value, words, show) => (isUnavailable(value) ? words(value) : show(value)),
		ltr,
		isolate: (text) => FSI + text + PDI
	};
}

const made = new Map<string, Formatter>();

/**
 * The formatter of a language and decimal mark, made once: Intl objects are slow to make. Times of day are those of the
 * server's time zone, or of another that is named.
 */
export function formatter(locale: Locale, zone?: string, mark: DecimalMark = 'standard'): Formatter {
	const key = `${locale} ${zone ?? ''} ${mark}`;
	let known = made.get(key);
	if (!known) made.set(key, (known = make(locale, zone, mark)));
	return known;
}
