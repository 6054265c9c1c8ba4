import { isAvailable, orNull } from '#lib/domain/available.ts';
import type { DimensionScores, InstrumentScores, Report } from '#lib/domain/report.ts';
import { heading } from '../blocks/heading.ts';
import { lead } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import type { Cell } from '../table/spec.ts';
import { table } from '../table/table.ts';
import type { Chapter } from './chapter.ts';
import { scoreCells, scoreColumns, strong } from './score-rows.ts';
import type { ShownScores } from './scores-of.ts';
import { clearlyLowest } from './standing-out.ts';
import { standing } from './standing.ts';
import { partsOf, type Telling } from './telling.ts';

/** What has a chapter of its own: instrument and side. */
function told(report: Report): Set<string> {
	const { readiness, success, risk, need, orientation, coverage } = report;
	const own = [readiness, success, risk, need, orientation, coverage].flatMap((part) =>
		isAvailable(part) ? [part.instrument.hash] : []
	);
	return new Set(own);
}

/** Every other instrument with scores: its dimensions and aspects, without a rule of its own. */
export function otherInstruments(tell: Telling): Chapter[] {
	const { report } = tell;
	const elsewhere = told(report);
	return report.instrumentScores.flatMap((found) => {
		if (elsewhere.has(found.hash) || !isAvailable(found.scores)) return [];
		// One dimension of customers is the satisfaction index, which their chapter shows.
		if (found.side === 'customers' && found.scores.dimensions.length < 2) return [];
		if (found.scores.dimensions.length === 0) return [];
		return [chapterOf(tell, found, found.scores)];
	});
}

function chapterOf(tell: Telling, { hash, side, code }: InstrumentScores, scores: ShownScores): Chapter {
	const { w, fmt, instruments, text } = tell;
	const name = instruments[hash]?.title ? text(instruments[hash].title) : code;
	const named = scores.dimensions.map((d) => ({ name: tell.dimension(hash, d.code), score: d.score }));
	const scored = named.filter((d) => isAvailable(d.score.mean));
	return {
		name,
		title:
			scored.length > 1
				? w.capital(standing(tell, named, w.standing.noneOf(fmt.num(scored.length))))
				: w.other.title(name),
		blocks: [
			lead(w.other.lead(w.other.sides[side], fmt.num(scores.n))),
			heading(w.other.dimensions, { listed: true }),
			dimensionTable(tell, hash, scores.dimensions),
			...aspectTable(tell, hash, scores.dimensions)
		]
	};
}

/** Dimensions on 0–100; those of numbers, which have no such scale, as they are. */
function dimensionTable(tell: Telling, hash: string, dimensions: readonly DimensionScores[]): Block {
	const { w } = tell;
	const scores = dimensions.map((d) => d.score);
	const lowest = new Set(clearlyLowest(dimensions).map((d) => d.code));
	const raw = scores.every((score) => !isAvailable(score.mean));
	return table({
		columns: [
			{ head: w.outcomes.dimension, width: 30 },
			{ head: w.count, width: 9, align: 'center' },
			...(raw
				? [
						{ head: w.items.mean, width: 12, align: 'center' as const, style: strong },
						{ head: tell.t.interval, width: 18, align: 'center' as const }
					]
				: scoreColumns(tell))
		],
		rows: dimensions.map((d): Cell[] => [
			tell.dimension(hash, d.code),
			tell.people(raw ? d.raw : d.score),
			...(raw
				? [tell.mean(d.raw), tell.range(d.raw)]
				: scoreCells(tell, d.score, { attention: lowest.has(d.code) }))
		]),
		note: [
			raw ? w.other.rawNote : w.other.note,
			lowest.size > 0 ? w.factors.lowestNote : null,
			tell.missingNote(scores.flatMap(partsOf))
		]
			.filter((part) => part !== null)
			.join(' ')
	});
}

function aspectTable(tell: Telling, hash: string, dimensions: readonly DimensionScores[]): Block[] {
	const { t, w } = tell;
	const rows = dimensions
		.filter((d) => d.aspects.length > 1)
		.flatMap((d) => d.aspects.map((a) => ({ ...a, dimension: d.code })))
		.sort((a, b) => (orNull(b.score.mean) ?? -1) - (orNull(a.score.mean) ?? -1));
	if (rows.length < 2) return [];
	return [
		heading(w.factors.aspectsTitle, { listed: true }),
		table({
			columns: [
				{ head: t.aspect, width: 26 },
				{ head: w.outcomes.dimension, width: 20 },
				{ head: w.count, width: 8, align: 'center' },
				...scoreColumns(tell, [9, 15, 22])
			],
			rows: rows.map((a) => [
				tell.aspect(hash, a.code),
				tell.dimension(hash, a.dimension),
				tell.people(a.score),
				...scoreCells(tell, a.score)
			]),
			pad: 3.5,
			note: [w.other.note, tell.missingNote(rows.flatMap((a) => partsOf(a.score)))]
				.filter((part) => part !== null)
				.join(' ')
		})
	];
}
