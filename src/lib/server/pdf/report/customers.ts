import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { CustomerScores, Share } from '#lib/domain/customers.ts';
import { npsDistribution } from '#lib/charts/from-customers.ts';
import { colour } from '#lib/charts/theme.ts';
import { chart } from '../blocks/chart.ts';
import { figures, type KeyFigure } from '../blocks/figures.ts';
import { heading } from '../blocks/heading.ts';
import { keep } from '../blocks/layout.ts';
import { lead, note } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { table } from './kept-table.ts';
import { changeExhibit } from './change.ts';
import type { Chapter } from './chapter.ts';
import { comments } from './comments.ts';
import { complaints } from './complaints.ts';
import { histogram } from './histogram.ts';
import { kinds } from './kinds.ts';
import { strong } from './score-rows.ts';
import { satisfactionOf } from './scores-of.ts';
import { shareBar, shareOf, shareRange } from './shares.ts';
import { noteOf } from './note-of.ts';
import type { Telling } from './telling.ts';

/** What customers report: satisfaction, recommendation, ease, problems, and their own words. */
export function customers(tell: Telling): Chapter | null {
	const { report, w, t, fmt } = tell;
	const scores = report.customers;
	const words = comments(tell, ['customer']);
	if (!isAvailable(scores)) return null;
	const blocks = [
		...headlines(tell, scores),
		...recommendation(tell, scores),
		...shares(tell, scores),
		...kinds(tell, scores),
		...complaints(tell, scores),
		...(isAvailable(report.readiness) ? [] : changeExhibit(tell)),
		...words
	];
	if (blocks.length === 0) return null;
	const people = scores.population === null ? null : fmt.num(scores.population);
	return {
		name: t.customers,
		title: headline(tell, scores),
		blocks: [lead(w.customers.lead(fmt.num(scores.n), people)), ...blocks]
	};
}

function headline(tell: Telling, { nps, complaints: told }: CustomerScores): string {
	const { w } = tell;
	const satisfaction = satisfactionOf(tell.report);
	const parts: string[] = [];
	if (satisfaction) parts.push(w.summary.satisfactionTitle(tell.mean(satisfaction)));
	if (isAvailable(told.complained) && told.complained.hi < 0.5) parts.push(w.customers.silentTitle);
	else if (isAvailable(nps))
		parts.push(
			nps.lo > 0 ? w.customers.morePromoters : nps.hi < 0 ? w.customers.moreDetractors : w.customers.balanced
		);
	const [first, second] = parts;
	if (!first) return w.customers.title;
	return w.capital(second ? w.join(first, second) : first);
}

function headlines(tell: Telling, { nps, csat, ces }: CustomerScores): Block[] {
	const { t, w, fmt } = tell;
	const made: KeyFigure[] = [];
	const people = (n: number) => tell.nIs(n);
	const satisfaction = satisfactionOf(tell.report);
	if (satisfaction)
		made.push({
			value: tell.mean(satisfaction),
			label: w.customers.figure(t.satisfaction, tell.range(satisfaction), people(satisfaction.n))
		});
	if (isAvailable(nps))
		made.push({
			value: fmt.signed(nps.value),
			label: w.customers.figure(t.npsShort, fmt.range(nps.lo, nps.hi), people(nps.n))
		});
	for (const [box, name] of [
		[csat, t.csat],
		[ces, t.ces]
	] as const)
		if (isAvailable(box))
			made.push({
				value: shareOf(tell, box.top),
				label: w.customers.figure(name, shareRange(tell, box.top), people(box.top.n))
			});
	return made.length > 0 ? [figures(made), note(w.customers.figuresNote)] : [];
}

function recommendation(tell: Telling, { nps }: CustomerScores): Block[] {
	const { t, w, fmt } = tell;
	const spec = npsDistribution(tell);
	if (!isAvailable(nps) || !spec) return [];
	const fill = (answer: number) => (answer <= 6 ? colour.orange : answer <= 8 ? colour.faint : colour.blue);
	const bars = nps.counts.map((count, answer) => ({
		label: fmt.num(answer),
		count,
		fill: fill(answer)
	}));
	const alt = w.customers.histogramAlt(
		bars.map((bar) => w.customers.histogramBar(bar.label, fmt.num(bar.count))).join(w.semicolon)
	);
	return [
		heading(t.nps, { listed: true }),
		chart({ ...spec, heads: { row: spec.heads.row } }, { height: 84 }),
		keep([
			heading(w.customers.histogram, { level: 3 }),
			histogram(bars, 104, alt),
			note(w.customers.npsNote(tell.nIs(nps.n)))
		])
	];
}

function shares(tell: Telling, { csat, ces, complaints: told }: CustomerScores): Block[] {
	const { t, w, fmt } = tell;
	const rows: { name: string; share: Maybe<Share>; attention: boolean }[] = [
		{ name: w.customers.csat, share: isAvailable(csat) ? csat.top : csat, attention: false },
		{ name: w.customers.ces, share: isAvailable(ces) ? ces.top : ces, attention: false },
		{ name: t.hadProblem, share: told.problem, attention: true },
		{ name: t.complained, share: told.complained, attention: true },
		{
			name: w.customers.handled,
			share: isAvailable(told.handled) ? told.handled.top : told.handled,
			attention: false
		}
	].filter(({ share }) => isAvailable(share) || share.unavailable !== 'not-asked');
	if (rows.length === 0) return [];
	return [
		heading(w.customers.sharesTitle, { listed: true }),
		table({
			columns: [
				{ head: t.measure, width: 36 },
				{ head: t.share, width: 9, align: 'center', style: strong },
				{ head: t.interval, width: 17, align: 'center' },
				{ head: w.count, width: 9, align: 'center' },
				{ head: w.customers.percentScale, width: 26 }
			],
			rows: rows.map(({ name, share, attention }) => [
				name,
				shareOf(tell, share),
				shareRange(tell, share),
				isAvailable(share) ? fmt.num(share.n) : fmt.missing,
				shareBar(share, attention)
			]),
			note: noteOf(w.customers.sharesNote, tell.missingNote(rows.map((row) => row.share)))
		})
	];
}
