import { isAvailable, orNull, type Maybe } from '#lib/domain/available.ts';
import type { Readiness } from '#lib/domain/report.ts';
import { bands } from '#lib/domain/bands.ts';
import type { RadarSpec } from '#lib/charts/spec.ts';
import { colour } from '#lib/charts/theme.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { card, columns, keep } from '../blocks/layout.ts';
import { lead, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { styles } from '../kit/styles.ts';
import { table } from './kept-table.ts';
import type { Cell, Column } from '../table/spec.ts';
import { changeCell, changeExhibit, changeOf } from './change.ts';
import type { Chapter } from './chapter.ts';
import { scoreCells, scoreColumns } from './score-rows.ts';
import { readinessScores } from './scores-of.ts';
import { clearlyLowest } from './standing-out.ts';
import { standingOfAny } from './standing.ts';
import { partsOf, type Telling } from './telling.ts';
import { noteOf } from './note-of.ts';
import { aspectRadarOfWaves } from '#lib/charts/from-report-print.ts';

/** The critical success factors and their aspects. */
export function factors(tell: Telling): Chapter | null {
	const { report, w } = tell;
	const { readiness } = report;
	if (!isAvailable(readiness)) return null;
	const named = readiness.factors.map((f) => ({
		name: tell.dimension(readiness.instrument.hash, f.code),
		score: f.score
	}));
	return {
		name: w.factors.name,
		title: w.capital(standingOfAny(tell, named, 'factors')),
		blocks: [
			...evenness(tell, readiness),
			...radar(tell),
			heading(w.factors.tableTitle, { listed: true }),
			factorTable(tell, readiness),
			...aspects(tell),
			...changeExhibit(tell)
		]
	};
}

/** From where to where the factors run; nothing where a mean of them all is not known. */
function evenness(tell: Telling, { factors: all, index, geometricMean }: Readiness): Block[] {
	const { w, fmt } = tell;
	const means = all.flatMap(({ score }) => (isAvailable(score.mean) ? [score.mean] : []));
	if (means.length === 0 || !isAvailable(geometricMean) || !isAvailable(index.mean)) return [];
	const span = fmt.range(Math.min(...means), Math.max(...means));
	return [lead(w.factors.lead(span, tell.figure(geometricMean), tell.mean(index)))];
}

const isEmpty = ({ values }: RadarSpec['series'][number]) => values.every((value) => value === null);

function radar(tell: Telling): Block[] {
	const { w } = tell;
	const spec = aspectRadarOfWaves(tell, w.factors.thisWave, w.factors.waveBefore);
	// Fewer axes make no shape.
	if (!spec || spec.axes.length < 4 || spec.series.every(isEmpty)) return [];
	return [
		columns([
			{ span: 8, blocks: [chart(spec, { height: 268 })] },
			{
				span: 4,
				drop: 18,
				blocks: [
					heading(w.factors.howToRead, { level: 3 }),
					paragraph(w.factors.reading),
					...(spec.series.length > 1 ? [paragraph(w.factors.earlier)] : []),
					card([paragraph(w.factors.notClear, { below: 0 })], 'note')
				]
			}
		])
	];
}

const withChange = ({ report, w }: Telling): Column[] =>
	isAvailable(report.change) ? [{ head: w.factors.change, width: 10, align: 'center' }] : [];

/** Every factor with its interval, its change and its band, and the index below them. */
export function factorTable(tell: Telling, readiness: Readiness): Block {
	const { report, t, w, fmt, quoted } = tell;
	const { hash } = readiness.instrument;
	const lowest = new Set(clearlyLowest(readiness.factors).map((f) => f.code));
	const [, , line] = report.cutoffs;
	const band = (value: Maybe<(typeof bands)[number]>, borderline: boolean): Cell => {
		if (!isAvailable(value)) return fmt.missing;
		const words = t.bands[value];
		return {
			text: borderline ? w.factors.borderline(words) : words,
			style: { face: 'M', colour: bands.indexOf(value) >= 3 ? colour.blue : colour.rust }
		};
	};
	return table({
		columns: [
			{ head: t.factor, width: 23 },
			...scoreColumns(tell, [8, 14, 22]),
			...withChange(tell),
			{ head: t.band, width: 22 }
		],
		rows: readiness.factors.map((f) => [
			tell.dimension(hash, f.code),
			...scoreCells(tell, f.score, { threshold: line, attention: lowest.has(f.code) }),
			...(isAvailable(report.change) ? [changeCell(tell, changeOf(tell, 'factor', f.code))] : []),
			band(f.band, f.borderline.length > 0)
		]),
		totals: [
			[
				t.readinessIndex,
				...scoreCells(tell, readiness.index, { threshold: line }),
				...(isAvailable(report.change) ? [changeCell(tell, changeOf(tell, 'index', ''))] : []),
				band(readiness.gatedBand, readiness.borderline.length > 0)
			]
		],
		note: noteOf(
			`${tell.peopleOf(readiness.factors.map((f) => f.score))}${w.sentenceEnd}`,
			w.factors.note(fmt.num(line), quoted(t.bands['ready-with-improvements'])),
			isAvailable(report.change) ? w.factors.changeNote : null,
			tell.missingNote(readiness.factors.flatMap((f) => partsOf(f.score)))
		)
	});
}

function aspects(tell: Telling): Block[] {
	const { report, t, w } = tell;
	const scores = readinessScores(report);
	if (!scores) return [];
	const rows = scores.dimensions
		.flatMap((d) => d.aspects.map((a) => ({ ...a, dimension: d.code })))
		.sort((a, b) => (orNull(b.score.mean) ?? -1) - (orNull(a.score.mean) ?? -1));
	if (rows.length < 2 || rows.every(({ score }) => !isAvailable(score.mean))) return [];
	const lowest = new Set(clearlyLowest(rows).map((a) => a.code));
	return [
		keep([
			heading(w.factors.aspectsTitle, { listed: true }),
			table({
				columns: [
					{ head: t.aspect, width: 24 },
					{ head: t.factor, width: 20, style: { colour: colour.muted, size: styles.small.size } },
					...scoreColumns(tell, [9, 15, 24]),
					...withChange(tell)
				],
				rows: rows.map((a) => [
					tell.aspect(scores.hash, a.code),
					tell.dimension(scores.hash, a.dimension),
					...scoreCells(tell, a.score, { attention: lowest.has(a.code) }),
					...(isAvailable(report.change)
						? [changeCell(tell, changeOf(tell, 'aspect', a.dimension, a.code))]
						: [])
				]),
				pad: 3.5,
				note: noteOf(
					`${tell.peopleOf(rows.map((a) => a.score))}${w.sentenceEnd}`,
					lowest.size > 0 ? w.factors.lowestNote : null,
					tell.missingNote(rows.flatMap((a) => partsOf(a.score)))
				)
			})
		])
	];
}
