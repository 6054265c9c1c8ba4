import type { Told } from '#lib/charts/told.ts';
import { isAvailable, type Maybe, whenAvailable } from '#lib/domain/available.ts';
import { itemOf, type Instrument } from '#lib/domain/instrument.ts';
import type { Score } from '#lib/domain/score.ts';
import { aspectTitle } from '#lib/domain/titles.ts';
import { sheetMessages } from '#lib/i18n/sheets.ts';
import { type Cell, type Column, number, percent, type ReportTable, text } from './table.ts';
import { scalesOf } from './reliability-tables.ts';
import { type Teller, tellerOf } from './words.ts';

type Heads = ReturnType<typeof sheetMessages>['head'];

/** n, mean, spread and interval of a score, and how the interval was made. */
export const scoreColumns = (head: Heads, digits = 1): Column[] => [
	number(head.n),
	number(head.score, digits),
	number(head.sd, digits),
	number(head.lo, digits),
	number(head.hi, digits),
	text(head.method)
];

export function scoreCells({ figure, locale }: Teller, score: Maybe<Score>): Cell[] {
	if (!isAvailable(score)) return [null, figure(score), null, null, null, null];
	const { n, mean, sd, lo, hi, method } = score;
	return [n, ...[mean, sd, lo, hi].map(figure), sheetMessages(locale).methods[method]];
}

/** Every dimension and aspect of every instrument. */
export function scoresTable(told: Told): ReportTable {
	const teller = tellerOf(told);
	const s = sheetMessages(told.locale);
	const { head } = s;
	const rows = scalesOf(told).flatMap(({ dimension, instrument, title, source }) => {
		const { raw, scale } = dimension;
		const side = teller.side(instrument.side);
		const own: Cell[] = [
			teller.figure(raw.mean),
			teller.figure(raw.sd),
			scale?.min ?? null,
			scale?.max ?? null
		];
		return [
			[source, side, title, '', ...scoreCells(teller, dimension.score), ...own],
			...dimension.aspects.map((aspect) => [
				source,
				side,
				title,
				aspectTitle(told.instruments, instrument.hash, aspect.code)[told.locale],
				...scoreCells(teller, aspect.score),
				null,
				null,
				null,
				null
			])
		];
	});
	return {
		code: 'scores',
		title: s.table.scores,
		columns: [
			text(head.questionnaire),
			text(head.side),
			text(head.dimension),
			text(head.aspect),
			...scoreColumns(head),
			number(head.raw, 2),
			number(head.rawSd, 2),
			number(head.scaleMin),
			number(head.scaleMax)
		],
		rows,
		notes: [s.hiddenNote]
	};
}

/** Every item of every instrument. */
export function itemsOverview(told: Told): ReportTable {
	const teller = tellerOf(told);
	const s = sheetMessages(told.locale);
	const { head } = s;
	const { figure } = teller;
	return {
		code: 'items',
		title: s.table.items,
		columns: [
			text(head.questionnaire),
			text(head.code),
			text(head.statement),
			number(head.n),
			number(head.missing),
			number(head.notApplicable),
			percent(head.missingShare),
			number(head.raw, 2),
			number(head.rawSd, 2),
			number(head.score, 1)
		],
		rows: askedItems(told).map(({ scores, source, hash }) => [
			source,
			scores.code,
			teller.item(hash, scores.code),
			scores.n,
			scores.missing,
			scores.notApplicable,
			figure(whenAvailable(scores.missingShare, (share) => 100 * share)),
			figure(scores.mean),
			figure(scores.sd),
			figure(scores.score)
		]),
		notes: []
	};
}

/** How often each point or option was given. */
export function countsTable(told: Told): ReportTable {
	const teller = tellerOf(told);
	const s = sheetMessages(told.locale);
	const { head } = s;
	return {
		code: 'counts',
		title: s.table.counts,
		columns: [
			text(head.code),
			text(head.statement),
			number(head.value),
			text(head.answer),
			number(head.count)
		],
		rows: askedItems(told).flatMap(({ scores, hash }) =>
			scores.counts.map(({ value, count }) => [
				scores.code,
				teller.item(hash, scores.code),
				value,
				answerWords(told.instruments[hash], scores.code, value)?.[told.locale] ?? '',
				count
			])
		),
		notes: []
	};
}

function askedItems(told: Told) {
	const { report, instruments, locale } = told;
	return report.instrumentScores.flatMap(({ scores, hash }) =>
		isAvailable(scores)
			? scores.items.map((item) => ({ scores: item, hash, source: instruments[hash]?.title[locale] ?? '' }))
			: []
	);
}

function answerWords(instrument: Instrument | undefined, code: string, value: number) {
	if (!instrument) return undefined;
	const item = itemOf(instrument, code);
	const option = item.options?.find((each) => each.value === value)?.text;
	const scale = instrument.scales.find((each) => each.code === item.scale);
	return option ?? scale?.anchors.find((anchor) => anchor.value === value)?.text;
}
