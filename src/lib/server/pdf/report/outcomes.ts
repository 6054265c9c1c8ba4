import { isAvailable, isUnavailable, unavailable } from '#lib/domain/available.ts';
import { holdsBorder } from '#lib/domain/holds-border.ts';
import { highNeed, highReadiness, type NeedScores } from '#lib/domain/need.ts';
import type { Readiness, SuccessScores } from '#lib/domain/report.ts';
import { needMap } from '#lib/charts/from-report-print.ts';
import { modelMessages } from '#lib/i18n/model.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { card, columns } from '../blocks/layout.ts';
import { lead, note, paragraph, small } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { marked } from '../kit/rich.ts';
import { styles } from '../kit/styles.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { successApart } from './left-over.ts';
import { scoreCells, scoreColumns } from './score-rows.ts';
import { noteOf } from './note-of.ts';
import { partsOf, type Telling } from './telling.ts';

/** What CRM has brought so far, and how much of it the context asks for. */
export function outcomes(tell: Telling): Chapter | null {
	const { report, w } = tell;
	const { need, readiness } = report;
	const success = successApart(report) ? report.success : unavailable('not-asked');
	if (!isAvailable(success) && !isAvailable(need)) return null;
	const titles = [
		...(isAvailable(need) && isAvailable(readiness) ? [needTitle(tell, need, readiness)] : []),
		...(isAvailable(success) ? [successTitle(tell, success)] : [])
	];
	const [first, second] = titles;
	return {
		name: w.outcomes.name,
		title: w.capital(first ? (second ? w.join(first, second) : first) : w.outcomes.needOnly),
		blocks: [
			...(isAvailable(success) ? [...successBlocks(tell, success), ...noModel(tell)] : []),
			...(isAvailable(need) ? needBlocks(tell, need) : [])
		]
	};
}

/** 50 is "unchanged": a claim is made only where the whole interval lies on one side. */
function successTitle({ w }: Telling, { overall }: SuccessScores): string {
	if (!isAvailable(overall.mean)) return w.outcomes.unknown;
	if (isAvailable(overall.lo) && overall.lo > 50) return w.outcomes.better;
	if (isAvailable(overall.hi) && overall.hi < 50) return w.outcomes.worse;
	return w.outcomes.same;
}

function needTitle(tell: Telling, { need, quadrant }: NeedScores, { index }: Readiness): string {
	const { t, w, quoted } = tell;
	if (!isAvailable(quadrant)) return w.outcomes.needOnly;
	return holdsBorder(need, highNeed) || holdsBorder(index, highReadiness)
		? w.outcomes.needBorder(quoted(t.quadrants[quadrant]))
		: w.outcomes.need(quoted(t.quadrants[quadrant]));
}

function successBlocks(tell: Telling, success: SuccessScores): Block[] {
	const { t, w } = tell;
	const { hash } = success.instrument;
	const scores = [...success.dimensions.map((d) => d.score), success.overall];
	return [
		heading(t.success, { listed: true }),
		table({
			columns: [{ head: w.outcomes.dimension, width: 30 }, ...scoreColumns(tell)],
			rows: success.dimensions.map((d) => [
				tell.dimension(hash, d.code),
				...scoreCells(tell, d.score, { threshold: 50 })
			]),
			...(success.dimensions.length > 1
				? { totals: [[w.outcomes.mean, ...scoreCells(tell, success.overall, { threshold: 50 })]] }
				: {}),
			note: noteOf(
				`${tell.peopleOf(scores)}${w.sentenceEnd}`,
				t.successNote,
				w.outcomes.successLine,
				tell.missingNote(scores.flatMap(partsOf))
			)
		})
	];
}

/** What is still missing for a path model, where success was asked and too few have answered. */
function noModel({ report, w, fmt, locale }: Telling): Block[] {
	const { model } = report;
	if (!isUnavailable(model) || model.unavailable !== 'too-few') return [];
	const { tooFew, tooFewTitle } = modelMessages(locale).refusal;
	const need = fmt.num(model.need ?? model.n + model.further);
	return [
		card([small(w.model.refused(tooFewTitle(model.further), tooFew(fmt.num(model.n), need)), { below: 0 })])
	];
}

function needBlocks(tell: Telling, need: NeedScores): Block[] {
	const { t, w, fmt } = tell;
	const scatter = needMap(tell);
	const { hash } = need.instrument;
	const scores = [...need.dimensions.map((d) => d.score), need.need];
	const rows = table({
		columns: [{ head: t.need, width: 30 }, ...scoreColumns(tell)],
		rows: need.dimensions.map((d) => [
			tell.dimension(hash, d.code),
			...scoreCells(tell, d.score, { threshold: highNeed })
		]),
		totals: [[w.outcomes.mean, ...scoreCells(tell, need.need, { threshold: highNeed })]],
		note: `${tell.peopleOf(scores)}${w.sentenceEnd} ${w.outcomes.needLine}`
	});
	return [
		heading(t.needAgainstReadiness, { listed: true }),
		...(scatter
			? [
					columns([
						{ span: 7, blocks: [chart(scatter, { height: 232 })] },
						{
							span: 5,
							drop: 4,
							blocks: [
								paragraph(w.outcomes.needReading(fmt.num(highNeed), fmt.num(highReadiness))),
								...(isAvailable(need.quadrant)
									? [
											card(
												[
													paragraph(t.quadrants[need.quadrant], { style: styles.strong, below: 2 }),
													paragraph(marked(w.outcomes.quadrants[need.quadrant]), { below: 0 })
												],
												'note'
											)
										]
									: []),
								note(w.outcomes.needChanges)
							]
						}
					])
				]
			: [lead(w.outcomes.needLead)]),
		rows
	];
}
