import type { ShownFinding } from '#lib/domain/findings/arrange.ts';
import type { FindingFigure } from '#lib/domain/findings/finding.ts';
import type { Locale } from '#lib/domain/text.ts';
import { aspectTitle, dimensionTitle, type InstrumentsByHash } from '#lib/domain/titles.ts';
import { findingsWords } from './findings.ts';
import { formatter } from './format.ts';
import { reportMessages } from './report.ts';

interface Names {
	readonly instruments: InstrumentsByHash;
	readonly locale: Locale;
}

/** The title of a dimension or an aspect. */
function titled({ instruments, locale }: Names, hash: string, code: string): string {
	const dimension = instruments[hash]?.dimensions.find((d) => d.code === code);
	const title = (dimension ? dimensionTitle : aspectTitle)(instruments, hash, code)[locale];
	// Reverse-keyed: without a word of it a low figure would look like little risk.
	return dimension?.role === 'risk' ? findingsWords(locale).figure.reversed(title) : title;
}

function nameOf(names: Names, { kind, hash, code, side }: FindingFigure): string {
	const { figure } = findingsWords(names.locale);
	if (side) return figure.sides[side];
	switch (kind) {
		case 'difference':
			return figure.difference;
		case 'effect':
			return figure.effect(hash === null ? code : titled(names, hash, code));
		case 'risk':
			return figure.risk;
		case 'agreement':
			return figure.agreement;
		case 'nps':
			return figure.nps;
		case 'share':
			return code === 'problem' || code === 'complained' || code === 'handled' ? figure.share[code] : code;
		default:
			if (hash !== null) return titled(names, hash, code);
			return code === 'need' || code === 'satisfaction' ? figure[code] : figure.index;
	}
}

/** A number with its name, its interval and the people behind it: «Key customer focus 59.1 (57.0 to 61.2), n = 147». */
function figureText(names: Names, figure: FindingFigure, withPeople: boolean): string {
	const { kind, value, lo, hi, n } = figure;
	const words = findingsWords(names.locale).figure;
	const f = formatter(names.locale);
	if (kind === 'target' || kind === 'bound') return words[kind](f.num(value));
	const percent = kind === 'share';
	const digits = kind === 'effect' || kind === 'agreement' ? 2 : percent ? 0 : 1;
	const one = (x: number) =>
		percent
			? f.pct(100 * x)
			: kind === 'difference' || kind === 'nps'
				? f.signed(x, digits)
				: f.num(x, digits);
	const range =
		lo === null || hi === null
			? ''
			: ` (${percent ? f.range(100 * lo, 100 * hi, 0) : f.range(lo, hi, digits)})`;
	const people =
		n !== null && withPeople
			? `${names.locale === 'fa' ? '،' : ','} ${reportMessages(names.locale).nIs(f.num(n))}`
			: '';
	return `${words.named(f.isolate(nameOf(names, figure)), one(value))}${range}${people}`;
}

/** The numbers that a finding rests on, in one line; the number of people is said again only where it changes. */
export function figuresLine(names: Names, { figures, certainty }: ShownFinding): string {
	const words = findingsWords(names.locale);
	if (certainty === 'own') return words.own;
	let last: number | null = null;
	const parts = figures.map((figure) => {
		const fresh = figure.n !== null && figure.n !== last;
		if (figure.n !== null) last = figure.n;
		return figureText(names, figure, fresh);
	});
	if (certainty === 'stated') parts.push(words.stated);
	return parts.join(words.figure.between);
}
