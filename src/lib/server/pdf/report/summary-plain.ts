import { isAvailable, isUnavailable } from '#lib/domain/available.ts';
import type { DimensionScores } from '#lib/domain/report.ts';
import { satisfactionGauge, dimensionBars } from '#lib/charts/from-report-print.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { card, columns } from '../blocks/layout.ts';
import { list } from '../blocks/list.ts';
import { lead, note, paragraph, small } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { marked } from '../kit/rich.ts';
import { styles } from '../kit/styles.ts';
import type { Chapter } from './chapter.ts';
import { findings } from './findings.ts';
import { keyFigures } from './key-figures.ts';
import { participationTable } from './participation-table.ts';
import { satisfactionOf, shownScores, type ShownScores } from './scores-of.ts';
import { endsOfStatements } from './statements.ts';
import { standingOfAny } from './standing.ts';
import type { Telling } from './telling.ts';

/** The first page of a report without a readiness index: satisfaction, or the largest instrument, or that it is too early. */
export function plainSummary(tell: Telling): Chapter {
	const { w } = tell;
	const main = largest(tell);
	const scored = main?.scores.dimensions.some(({ score }) => isAvailable(score.mean));
	const headline = customersHeadline(tell) ?? (main && scored ? dimensionsHeadline(tell, main) : null);
	if (!headline) {
		if (!tell.report.participation.campaigns.some((c) => c.visible)) return waiting(tell);
		return main && main.scores.dimensions.every(isUnanswered) ? unanswered(tell) : unscored(tell);
	}
	return {
		name: w.summary.name,
		title: headline,
		blocks: [
			...dial(tell),
			...keyFigures(tell),
			...(main ? dimensions(tell, main) : []),
			...endsOfStatements(tell)
		]
	};
}

export interface Main {
	readonly hash: string;
	readonly scores: ShownScores;
}

/** The instrument with the most dimensions among those that are shown. */
export function largest({ report }: Telling): Main | null {
	const [first] = report.instrumentScores
		.flatMap(({ hash, side }) => {
			const scores = shownScores(report, hash, side);
			return scores && scores.dimensions.length > 0 ? [{ hash, scores }] : [];
		})
		.sort((a, b) => b.scores.dimensions.length - a.scores.dimensions.length);
	return first ?? null;
}

function customersHeadline(tell: Telling): string | null {
	const satisfaction = satisfactionOf(tell.report);
	return satisfaction && tell.w.summary.satisfactionTitle(tell.mean(satisfaction));
}

const named = (tell: Telling, { hash, scores }: Main) =>
	scores.dimensions.map((d) => ({ name: tell.dimension(hash, d.code), score: d.score }));

/** Names the instrument where there are several. */
function dimensionsHeadline(tell: Telling, main: Main): string {
	const { w, instruments, text, report } = tell;
	const half = standingOfAny(tell, named(tell, main), 'dimensions');
	const title = instruments[main.hash]?.title;
	return report.instrumentScores.length > 1 && title
		? w.summary.ofInstrument(text(title), half)
		: w.capital(half);
}

/** The satisfaction of customers as a dial with its interval; nothing where it is not shown. */
export function satisfactionDial(tell: Telling): Block[] {
	const { report, t, fmt } = tell;
	const gauge = satisfactionGauge(tell);
	const satisfaction = satisfactionOf(report);
	if (!gauge || !satisfaction) return [];
	const centre = { align: 'center', below: 1 } as const;
	return [
		paragraph(t.satisfaction, { style: styles.strong, below: 2 }),
		chart(gauge),
		small(tell.interval(satisfaction), centre),
		small(t.nIs(fmt.num(satisfaction.n)), centre)
	];
}

function dial(tell: Telling): Block[] {
	const { w } = tell;
	const gauge = satisfactionDial(tell);
	if (gauge.length === 0) return [];
	const found = findings(tell);
	return [
		columns([
			{ span: 5, blocks: [card(gauge)] },
			{
				span: 7,
				blocks:
					found.length > 0
						? [heading(w.summary.findings, { level: 3 }), list(found.map(marked), { apart: 7 })]
						: [lead(w.summary.satisfactionLead)]
			}
		])
	];
}

function dimensions(tell: Telling, main: Main): Block[] {
	if (main.scores.dimensions.length < 2) return [];
	const { instruments, text } = tell;
	const title = instruments[main.hash]?.title;
	const bars = dimensionBars(tell, main.hash, main.scores.dimensions, title ? text(title) : '');
	const scores = main.scores.dimensions.map((d) => d.score);
	const many = scores.length > 7;
	return [
		chart(bars, {
			titled: true,
			note: tell.w.summary.rankNote(tell.peopleOf(scores)),
			// The ends of the statements stand on the same page.
			...(many ? { height: 30 + 19 * scores.length } : {})
		})
	];
}

const isUnanswered = ({ score: { mean } }: DimensionScores): boolean =>
	isUnavailable(mean) && mean.unavailable === 'no-answers';

/** Enough people, but they left the statements empty. */
function unanswered(tell: Telling): Chapter {
	const { w } = tell;
	return {
		name: w.summary.name,
		title: w.summary.unanswered,
		blocks: [lead(w.summary.unansweredLead), ...keyFigures(tell), participationTable(tell)]
	};
}

/** Enough answers, but none on a rating scale: nothing becomes a score from 0 to 100. */
function unscored(tell: Telling): Chapter {
	const { w } = tell;
	return {
		name: w.summary.name,
		title: w.summary.unscored,
		blocks: [lead(w.summary.unscoredLead), ...keyFigures(tell), participationTable(tell)]
	};
}

function waiting(tell: Telling): Chapter {
	const { report, w, fmt } = tell;
	return {
		name: w.summary.name,
		title: w.summary.waiting,
		blocks: [
			lead(w.summary.waitingLead(fmt.num(report.threshold))),
			participationTable(tell),
			note(w.summary.waitingNote)
		]
	};
}
