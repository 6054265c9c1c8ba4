import { isAvailable, orNull } from '#lib/domain/available.ts';
import type { DimensionScores, Side } from '#lib/domain/report.ts';
import { heading } from '../blocks/heading.ts';
import { lead, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import type { Cell } from '../table/spec.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { leftOver } from './left-over.ts';
import { scoreCells, scoreColumns, strong } from './score-rows.ts';
import { clearlyLowest } from './standing-out.ts';
import { standing } from './standing.ts';
import { noteOf } from './note-of.ts';
import { partsOf, type Telling } from './telling.ts';

/** From so many rows on an instrument has a chapter of its own. */
const enough = 8;

interface Further {
	readonly hash: string;
	readonly side: Side;
	readonly n: number;
	readonly name: string;
	readonly dimensions: readonly DimensionScores[];
}

/** Every other instrument with scores: its dimensions and aspects, without a rule of its own; small ones in one chapter. */
export function otherInstruments(tell: Telling): Chapter[] {
	const { report, instruments, text, w } = tell;
	const all = report.instrumentScores.flatMap((found): Further[] => {
		const dimensions = leftOver(report, found);
		if (dimensions.length === 0 || !isAvailable(found.scores)) return [];
		const { hash, side, code } = found;
		const title = instruments[hash]?.title;
		return [{ hash, side, n: found.scores.n, name: title ? text(title) : code, dimensions }];
	});
	const rows = ({ dimensions }: Further) =>
		dimensions.reduce((sum, d) => sum + 1 + (d.aspects.length > 1 ? d.aspects.length : 0), 0);
	const small = all.filter((one) => rows(one) < enough);
	const large = all.filter((one) => rows(one) >= enough);
	const [only] = small;
	if (small.length < 2) return [...large, ...(only ? [only] : [])].map((one) => chapterOf(tell, one));
	return [
		...large.map((one) => chapterOf(tell, one)),
		{
			name: w.other.further,
			title: w.other.furtherTitle,
			blocks: small.flatMap((one) => [
				heading(one.name, { listed: true }),
				...(one.dimensions.length > 1 ? [paragraph(`${headlineOf(tell, one)}${w.sentenceEnd}`)] : []),
				...tablesOf(tell, one)
			])
		}
	];
}

function headlineOf(tell: Telling, { hash, dimensions, name }: Further): string {
	const { w, fmt } = tell;
	const named = dimensions.map((d) => ({ name: tell.dimension(hash, d.code), score: d.score }));
	const scored = named.filter((d) => isAvailable(d.score.mean));
	return scored.length > 1
		? w.capital(standing(tell, named, w.standing.noneOf.dimensions(fmt.num(scored.length))))
		: w.other.title(name);
}

const tablesOf = (tell: Telling, { hash, dimensions }: Further): Block[] => [
	dimensionTable(tell, hash, dimensions),
	...aspectTable(tell, hash, dimensions)
];

const chapterOf = (tell: Telling, one: Further): Chapter => ({
	name: one.name,
	title: headlineOf(tell, one),
	blocks: [
		lead(tell.w.other.lead(tell.w.other.sides[one.side], tell.fmt.num(one.n))),
		heading(tell.w.other.dimensions, { listed: true }),
		...tablesOf(tell, one)
	]
});

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
		note: noteOf(
			raw ? w.other.rawNote : w.other.note,
			lowest.size > 0 ? w.factors.lowestNote : null,
			tell.missingNote(scores.flatMap(partsOf))
		)
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
			note: noteOf(w.other.note, tell.missingNote(rows.flatMap((a) => partsOf(a.score))))
		})
	];
}
