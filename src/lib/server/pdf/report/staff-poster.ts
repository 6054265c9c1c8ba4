import { isAvailable } from '#lib/domain/available.ts';
import { colour } from '#lib/charts/theme.ts';
import { reportVariantWords } from '#lib/i18n/report-variants.ts';
import { heading } from '../blocks/heading.ts';
import { card, columns } from '../blocks/layout.ts';
import { list } from '../blocks/list.ts';
import { note, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { register } from '../kit/entries.ts';
import { fitting, type Piece } from '../kit/fitting.ts';
import { drawStack, stackHeight } from '../kit/flow.ts';
import { fullWidth, page, slice } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { framedSize, logoFigure } from '../kit/logo.ts';
import { barePage } from '../kit/page.ts';
import { fillBox, putText, shrunk, textHeight } from '../kit/put.ts';
import { marked, type RichText } from '../kit/rich.ts';
import type { TextStyle } from '../kit/styles.ts';
import { artifact, group, leaf } from '../kit/tags.ts';
import { dial, opening } from './summary.ts';
import { largest, satisfactionDial } from './summary-plain.ts';
import { allAlike } from './standing-out.ts';
import type { Named } from './standing.ts';
import { titleOf } from './title.ts';
import type { Telling } from './telling.ts';

const body: TextStyle = { size: 12, colour: colour.body };
const head: TextStyle = { size: 15, face: 'B', colour: colour.navy, leading: 1.5 };
const small: TextStyle = { size: 9.4, colour: colour.muted };
const perSide = 3;
/** Of the client's logo at the far end of the head. */
const logoRoom = { width: 130, height: 62, area: 54 * 54 };

/**
 * One page for those who answered: what was measured, how many answered, where the organization stands, its strongest
 * and weakest points, and what happens next. Nothing of a group below the threshold.
 */
export function staffPoster(kit: Kit, tell: Telling): void {
	const { report, fmt, locale } = tell;
	const w = reportVariantWords(locale).poster;
	barePage(kit);
	// The poster is a page of the report: its foot says which data and formulas it rests on.
	kit.bare = 0;
	const customersOnly = report.participation.campaigns.every((c) => c.side === 'customers');
	const title = customersOnly ? w.thanksCustomers : w.thanks;
	register(kit, 1, title, 0);
	group(kit, 'Sect', () => {
		const y = banner(kit, tell, title);
		const threshold = fmt.num(report.threshold);
		const closing = note(`${w.scale} ${w.promise(threshold)}`, { style: small, above: 8, below: 0 });
		const room = page.bottom - y;
		const parts = [answeredAndOutcome(tell), ranking(tell)];
		const layouts = layoutsOf(measured(tell), steps(tell)).map(([about, next]) => [
			...about,
			...parts.flat(),
			...next,
			closing
		]);
		const whole = layouts.find((blocks) => stackHeight(kit, blocks, fullWidth.width) <= room);
		drawStack(
			kit,
			whole ??
				fitting(
					kit,
					room,
					parts.map((part) => [part])
				),
			fullWidth,
			y
		);
	});
}

/** The head over the whole width: whose, what, and which wave. Returns where the page goes on. */
function banner(kit: Kit, tell: Telling, title: string): number {
	const { report, fmt, text } = tell;
	const { client, wave, opensOn, closesOn, sample } = report.subject;
	const logo = kit.logo && framedSize(kit.logo, logoRoom);
	const box = logo ? slice(kit.dir, fullWidth, 0, fullWidth.width - logo.width - 18) : fullWidth;
	const when = opensOn && closesOn ? tell.w.cover.fieldworkIs(fmt.date(opensOn), fmt.date(closesOn)) : null;
	const lines: readonly (readonly ['P' | 'H1', string, TextStyle])[] = [
		[
			'P',
			text(client),
			fitted(
				kit,
				text(client),
				{ size: 14, face: 'M', colour: kit.shades.subtitle, leading: 1.5 },
				63,
				box.width
			)
		],
		[
			'H1',
			title,
			fitted(
				kit,
				title,
				shrunk(kit, title, { size: 32, face: 'B', colour: colour.paper, leading: 1.4 }, box.width),
				100,
				box.width
			)
		],
		[
			'P',
			[titleOf(tell), text(wave.title), when, sample ? tell.t.sample : null].filter(Boolean).join(' · '),
			{ size: 10.5, colour: kit.shades.subtitle, leading: 1.6 }
		]
	];
	const heights = lines.map(([, words, style]) => textHeight(kit, words, style, box.width));
	const inner = Math.max(
		logo?.height ?? 0,
		heights.reduce((sum, height) => sum + height, 0)
	);
	const bottom = 34 + inner + 18;
	artifact(kit.doc, () => {
		fillBox(kit, { x: 0, width: page.width }, 0, bottom, kit.shades.ground);
		fillBox(kit, { x: 0, width: page.width }, bottom, 5, kit.shades.bar);
	});
	let y = 34;
	for (const [tag, words, style] of lines) leaf(kit, tag, () => (y = putText(kit, words, style, box, y)));
	if (kit.logo && logo) {
		const { x } = slice(kit.dir, fullWidth, fullWidth.width - logo.width, logo.width);
		const middle = 34 + (inner - logo.height) / 2;
		logoFigure(kit, { logo: kit.logo, client: text(client), x, y: middle, room: logoRoom });
	}
	return bottom + 24;
}

/** Smaller where it would be taller than that. */
function fitted(kit: Kit, text: string, style: TextStyle, most: number, width: number): TextStyle {
	for (let size = style.size; size > 8; size -= 1)
		if (textHeight(kit, text, { ...style, size }, width) <= most) return { ...style, size };
	return { ...style, size: 8 };
}

const titled = (words: string, blocks: readonly Block[]): Block[] => [
	heading(words, { style: head }),
	...blocks
];
const said = (words: RichText) => paragraph(words, { style: body, below: 4 });

/** Every pair of a beginning and an end, the fullest first. */
const layoutsOf = (about: Piece, next: Piece): (readonly [readonly Block[], readonly Block[]])[] =>
	about.flatMap((one) => next.map((other) => [one, other] as const));

function measured({ report, instruments, text, fmt, locale, dimension, quotedList }: Telling): Piece {
	const w = reportVariantWords(locale).poster;
	const hashes = [...new Set(report.instruments.map(({ hash }) => hash))];
	const titles = hashes.flatMap((hash) => (instruments[hash] ? [text(instruments[hash].title)] : []));
	const { readiness } = report;
	const asked = said(w.measuredIs(quotedList(titles)));
	const factors = isAvailable(readiness)
		? [
				said(
					w.factorsAre(fmt.list(readiness.factors.map((f) => dimension(readiness.instrument.hash, f.code))))
				)
			]
		: [];
	return [titled(w.measured, [asked, ...factors]), titled(w.measured, [asked]), []];
}

/** Audiences of one campaign after the other; a group below the threshold is not even counted out. */
function answered({ report, t, fmt, locale }: Telling): string[] {
	const w = reportVariantWords(locale).poster;
	return report.participation.campaigns.map((c) => {
		const name = t.audiences[c.audience];
		if (!c.visible) return w.tooFew(name, fmt.num(report.threshold));
		return isAvailable(c.rate) && c.population !== null
			? w.answeredOf(name, fmt.num(c.responses), fmt.num(c.population), fmt.pct(100 * c.rate))
			: w.answeredIs(name, fmt.num(c.responses));
	});
}

function answeredAndOutcome(tell: Telling): Block[] {
	const { report, fmt, locale } = tell;
	const w = reportVariantWords(locale).poster;
	const counts = titled(w.answered, [list(answered(tell), { style: body, marks: 'dots', apart: 2 })]);
	const { readiness } = report;
	const gauge = isAvailable(readiness) ? dial(tell, readiness, { key: false }) : satisfactionDial(tell);
	if (gauge.length > 0) {
		const outcome = isAvailable(readiness) ? titled(w.outcome, [said(marked(opening(tell, readiness)))]) : [];
		return [
			columns([
				{ span: 5, blocks: [card(gauge)] },
				{ span: 7, blocks: [...counts, ...outcome] }
			])
		];
	}
	const shown = report.instrumentScores.some(({ scores }) => isAvailable(scores));
	return shown ? counts : [...counts, card([said(w.waiting(fmt.num(report.threshold)))], 'note')];
}

/** Best and worst three, fewer where there are fewer than six, so that none is both. */
function ends(tell: Telling): readonly [Named[], Named[]] {
	const { readiness } = tell.report;
	if (isAvailable(readiness)) {
		const named = (all: typeof readiness.strongest): Named[] =>
			all.map(({ aspect, score }) => ({ name: tell.aspect(readiness.instrument.hash, aspect), score }));
		return [named(readiness.strongest), named(readiness.weakest)];
	}
	const main = largest(tell);
	if (!main) return [[], []];
	const all = main.scores.dimensions
		.flatMap(({ code, score }) =>
			isAvailable(score.mean) ? [{ name: tell.dimension(main.hash, code), score, mean: score.mean }] : []
		)
		.sort((a, b) => b.mean - a.mean);
	const each = Math.min(perSide, Math.floor(all.length / 2));
	return [all.slice(0, each), all.slice(all.length - each).reverse()];
}

function ranking(tell: Telling): Block[] {
	const w = reportVariantWords(tell.locale).poster;
	const [best, worst] = ends(tell);
	if (allAlike([...best, ...worst])) return [];
	const lines = (all: readonly Named[]) =>
		list(
			all.map(({ name, score }): RichText => [
				{ text: name, strong: true },
				`\n${tell.meanWithRange(score)}`
			]),
			{ style: { ...body, size: 11 }, apart: 2 }
		);
	const whole = best.length === perSide;
	const strong = titled(whole ? w.strongest : w.strongestOf, [lines(best)]);
	const weak = titled(whole ? w.weakest : w.weakestOf, [lines(worst)]);
	return [
		columns([
			{ span: 6, blocks: strong },
			{ span: 6, blocks: weak }
		])
	];
}

/** First steps of the plan as the consultant left it. */
function steps({ text, locale, findings }: Telling): Piece {
	const w = reportVariantWords(locale).poster;
	const first = findings.filter((f) => f.tone === 'attention').map((f) => text(f.first));
	const none = titled(w.steps, [said(w.noSteps)]);
	const forms = [3, 2, 1]
		.filter((count) => count <= first.length)
		.map((count) => titled(w.steps, [list(first.slice(0, count), { style: body, apart: 5 })]));
	return forms.length > 0 ? forms : [none];
}
