import { isAvailable } from '#lib/domain/available.ts';
import { scaleOf, type Instrument, type Item } from '#lib/domain/instrument.ts';
import type { ItemScores } from '#lib/domain/report.ts';
import { pointsOf, type Scale } from '#lib/domain/scale.ts';
import { heading } from '../blocks/heading.ts';
import { columns } from '../blocks/layout.ts';
import { lead } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { table } from './kept-table.ts';
import { answerBar } from './answer-bar.ts';
import { answerKey } from './answer-key.ts';
import { comments } from './comments.ts';
import type { Chapter } from './chapter.ts';
import { shownScores } from './scores-of.ts';
import { strong } from './score-rows.ts';
import type { Telling } from './telling.ts';

/** So many statements at either end. */
const most = 7;
const few = 3;

interface Statement {
	readonly item: Item;
	readonly scores: ItemScores;
	readonly score: number;
	/** Answers from the least to the most favourable. */
	readonly counts: readonly number[];
}

/** The statements that were rated best and worst, each with how the answers are spread. */
export function statements(tell: Telling): Chapter | null {
	const { w, fmt } = tell;
	const found = rated(tell);
	const words = comments(tell, ['employee', 'manager', 'rater', 'specialist']);
	if (!found || found.all.length < 4)
		return words.length > 0 ? { name: w.statements.name, title: w.comments.title, blocks: words } : null;
	const { all, scale, instrument } = found;
	const each = Math.min(most, Math.floor(all.length / 2));
	const ranked = [...all].sort((a, b) => b.score - a.score);
	return {
		name: w.statements.name,
		title: w.statements.title,
		blocks: [
			lead(w.statements.lead(tell.quoted(instrument.title), fmt.num(all.length))),
			heading(w.statements.best),
			answerKey(pointNames(tell, scale)),
			statementTable(tell, ranked.slice(0, each), false),
			heading(w.statements.worst),
			statementTable(tell, ranked.slice(-each).reverse(), true),
			...words
		]
	};
}

/** Three statements from either end, side by side, for a page that has nothing else to rank. */
export function endsOfStatements(tell: Telling): Block[] {
	const found = rated(tell);
	if (!found || found.all.length < 2 * few) return [];
	const { t, w, fmt } = tell;
	const ranked = [...found.all].sort((a, b) => b.score - a.score);
	const ends = [
		[w.statements.best, ranked.slice(0, few)],
		[w.statements.worst, ranked.slice(-few).reverse()]
	] as const;
	return [
		columns(
			ends.map(([title, rows]) => ({
				span: 6,
				blocks: [
					heading(title, { level: 3 }),
					table({
						columns: [
							{ head: t.item, width: 66, style: { face: 'R' } },
							{ head: w.count, width: 14, align: 'center' },
							{ head: t.score, width: 16, align: 'center', style: strong }
						],
						rows: rows.map(({ item, scores, score }) => [
							wordsOf(tell, item),
							fmt.num(scores.n),
							fmt.num(score, 1)
						]),
						pad: 3.5
					})
				]
			}))
		)
	];
}

/** The rating items of the readiness instrument, else of the one with the most items; only those of its main scale. */
function rated(tell: Telling): { all: Statement[]; scale: Scale; instrument: Instrument } | null {
	const { report, instruments } = tell;
	const first = isAvailable(report.readiness) ? report.readiness.instrument.hash : null;
	const candidates = report.instrumentScores
		.flatMap(({ hash, side }) => {
			// A checklist of software functions has a chapter of its own, and holds no statements.
			if (isAvailable(report.coverage) && report.coverage.instrument.hash === hash) return [];
			const scores = shownScores(report, hash, side);
			const instrument = instruments[hash];
			return scores && instrument
				? [{ hash, instrument, statements: statementsOf(instrument, scores.items) }]
				: [];
		})
		.sort(
			(a, b) =>
				Number(b.hash === first) - Number(a.hash === first) || b.statements.length - a.statements.length
		);
	const [chosen] = candidates;
	if (!chosen) return null;
	const byScale = Map.groupBy(chosen.statements, ({ scale }) => scale.code);
	const [main] = [...byScale.values()].sort((a, b) => b.length - a.length);
	const scale = main?.[0]?.scale;
	return main && scale
		? { all: main.map(({ statement }) => statement), scale, instrument: chosen.instrument }
		: null;
}

function statementsOf(
	instrument: Instrument,
	items: readonly ItemScores[]
): { statement: Statement; scale: Scale }[] {
	return items.flatMap((scores) => {
		const item = instrument.items.find((i) => i.code === scores.code);
		if (item?.kind !== 'rating' || item.aspect === undefined || !isAvailable(scores.score)) return [];
		const scale = scaleOf(instrument, item);
		const points = pointsOf(scale).map((point) => scores.counts.find((c) => c.value === point)?.count ?? 0);
		const counts = item.reverseKeyed ? points.reverse() : points;
		return [{ scale, statement: { item, scores, score: scores.score, counts } }];
	});
}

/** The scale's words, or its numbers where only the ends have words. */
function pointNames({ text, fmt }: Telling, scale: Scale): string[] {
	return pointsOf(scale).map((point) => {
		const anchor = scale.anchors.find((a) => a.value === point);
		return anchor ? text(anchor.text) : fmt.num(point);
	});
}

function wordsOf({ text, w }: Telling, item: Item): string {
	const words = text(item.poles?.[1] ?? item.text);
	return item.reverseKeyed ? w.reversed(words) : words;
}

function statementTable(tell: Telling, rows: readonly Statement[], last: boolean): Block {
	const { t, w, fmt } = tell;
	return table({
		columns: [
			{ head: t.item, width: 54, style: { face: 'R' } },
			{ head: w.count, width: 8, align: 'center' },
			{ head: t.score, width: 9, align: 'center', style: strong },
			{ head: w.statements.spread, width: 29 }
		],
		rows: rows.map(({ item, scores, score, counts }) => {
			const all = Math.max(
				1,
				counts.reduce((sum, count) => sum + count, 0)
			);
			return [
				wordsOf(tell, item),
				fmt.num(scores.n),
				fmt.num(score, 1),
				{ mark: answerBar(counts, fmt.list(counts.map((count) => fmt.pct((100 * count) / all)))) }
			];
		}),
		pad: 3,
		...(last ? { note: w.statements.note } : {})
	});
}
