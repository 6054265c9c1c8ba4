import { isAvailable } from '#lib/domain/available.ts';
import { riskLimit } from '#lib/domain/gates.ts';
import type { RiskScores } from '#lib/domain/report.ts';
import { itemOf, scaleOf } from '#lib/domain/instrument.ts';
import { colour } from '#lib/charts/theme.ts';
import { heading } from '../blocks/heading.ts';
import { card } from '../blocks/layout.ts';
import { lead, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { barMark } from '../table/marks.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { scoreCells, scoreColumns, strong } from './score-rows.ts';
import { noteOf } from './note-of.ts';
import { partsOf, type Telling } from './telling.ts';

/** The risks as answered, and what protects against them. */
export function risk(tell: Telling): Chapter | null {
	const { report, t, w, fmt } = tell;
	if (!isAvailable(report.risk)) return null;
	const { high, items } = report.risk;
	const answered = items.some((item) => isAvailable(item.mean));
	const title =
		high >= riskLimit
			? w.risk.closed(fmt.num(high))
			: high > 0
				? w.risk.some(fmt.num(high), fmt.num(items.length), high)
				: answered
					? w.risk.none
					: w.risk.unknown;
	return {
		name: t.risk,
		title,
		blocks: [
			lead(w.risk.lead),
			riskTable(tell, report.risk),
			card(
				[paragraph(w.risk.gate(fmt.num(riskLimit)), { below: 0 })],
				high >= riskLimit ? 'attention' : 'note'
			),
			...safeguards(tell, report.risk)
		]
	};
}

function riskTable(tell: Telling, { instrument, items, n }: RiskScores): Block {
	const { t, w, instruments } = tell;
	const own = instruments[instrument.hash];
	const scale = (code: string) => {
		const found = own && scaleOf(own, itemOf(own, code));
		return { min: found?.min ?? 1, max: found?.max ?? 5 };
	};
	const rows = [...items].sort((a, b) => numberOf(b.mean) - numberOf(a.mean));
	return table({
		columns: [
			{ head: w.risk.statement, width: 48, style: { face: 'R' } },
			{ head: t.riskMean, width: 13, align: 'center', style: strong },
			{ head: w.risk.scale, width: 22 },
			{ head: w.risk.level, width: 10 }
		],
		rows: rows.map(({ code, mean, high }) => {
			const { min, max } = scale(code);
			return [
				tell.item(instrument.hash, code),
				tell.figure(mean),
				{
					mark: barMark({
						value: isAvailable(mean) ? mean : null,
						min,
						max,
						threshold: min + 0.75 * (max - min),
						attention: high
					})
				},
				isAvailable(mean)
					? {
							text: high ? w.risk.high : w.risk.notHigh,
							style: { face: 'M', colour: high ? colour.rust : colour.muted }
						}
					: tell.fmt.missing
			];
		}),
		note: noteOf(
			`${tell.nIs(n)}${w.sentenceEnd}`,
			t.riskNote,
			tell.missingNote(items.map((item) => item.mean))
		)
	});
}

const numberOf = (mean: unknown): number => (typeof mean === 'number' ? mean : -1);

function safeguards(tell: Telling, { score, safeguards: kept }: RiskScores): Block[] {
	const { t, w } = tell;
	const rows = [
		{ name: w.risk.resilience, score },
		...(isAvailable(kept) ? [{ name: t.safeguards, score: kept }] : [])
	];
	return [
		heading(w.risk.scoresTitle),
		table({
			columns: [{ head: t.measure, width: 30 }, ...scoreColumns(tell)],
			rows: rows.map((row) => [row.name, ...scoreCells(tell, row.score)]),
			note: noteOf(
				`${tell.peopleOf(rows.map((row) => row.score))}${w.sentenceEnd}`,
				w.risk.scoresNote,
				tell.missingNote(rows.flatMap((row) => partsOf(row.score)))
			)
		})
	];
}
