import { isAvailable } from '#lib/domain/available.ts';
import type { DimensionScores, InstrumentScores } from '#lib/domain/report.ts';
import { reliabilityVerdict } from '#lib/domain/reliability-verdict.ts';
import { colour } from '#lib/charts/theme.ts';
import { heading } from '../blocks/heading.ts';
import type { Block } from '../kit/block.ts';
import { table } from './kept-table.ts';
import { changeTable } from './change.ts';
import { carelessness } from './carelessness.ts';
import { sources } from './certificates.ts';
import type { Chapter } from './chapter.ts';
import { itemTables } from './item-tables.ts';
import { strong } from './score-rows.ts';
import { shownScores } from './scores-of.ts';
import { pathTable } from './model.ts';
import { noteOf } from './note-of.ts';
import type { Telling } from './telling.ts';

/** Reliability, all changes, and every item. */
export function appendix(tell: Telling): Chapter | null {
	const { w } = tell;
	const figures = [...reliability(tell), ...changeTable(tell), ...pathTable(tell)];
	const items = itemTables(tell);
	if (figures.length + items.length === 0) return null;
	return {
		name: w.appendix.name,
		title: w.appendix.title,
		blocks: [...figures, ...carelessness(tell), ...items, ...sources(tell)]
	};
}

function reliability(tell: Telling): Block[] {
	const { report, t, w, fmt } = tell;
	const rows = report.instrumentScores.flatMap(({ hash, side }: InstrumentScores) =>
		(shownScores(report, hash, side)?.dimensions ?? []).map((d) => ({ hash, ...d }))
	);
	if (rows.length === 0) return [];
	const suspects = [...new Set(rows.flatMap(({ reliability: r }) => (isAvailable(r) ? r.suspects : [])))];
	return [
		heading(t.reliability, { listed: true }),
		table({
			columns: [
				{ head: w.outcomes.dimension, width: 30 },
				{ head: w.appendix.complete, width: 12, align: 'center' },
				{ head: w.appendix.items, width: 9, align: 'center' },
				{ head: w.appendix.alpha, width: 10, align: 'center', style: strong },
				{ head: t.interval, width: 16, align: 'center' },
				{ head: w.appendix.omega, width: 10, align: 'center' },
				{ head: w.appendix.verdict, width: 20 }
			],
			rows: rows.map((d) => [tell.dimension(d.hash, d.code), ...cells(tell, d)]),
			pad: 3.2,
			note: noteOf(
				w.appendix.reliabilityNote,
				suspects.length > 0 ? w.appendix.suspects(fmt.list(suspects.map(fmt.ltr))) : null,
				tell.missingNote(rows.map((d) => d.reliability))
			)
		})
	];
}

function cells(tell: Telling, { reliability: found }: DimensionScores) {
	const { t, fmt } = tell;
	const verdict = reliabilityVerdict(found);
	const word = {
		text: t.reliabilityVerdict[verdict],
		style: { face: 'M' as const, colour: verdict === 'poor' ? colour.rust : colour.body }
	};
	if (!isAvailable(found)) return [fmt.missing, fmt.missing, fmt.missing, fmt.missing, fmt.missing, word];
	return [
		fmt.num(found.n),
		fmt.num(found.items),
		fmt.num(found.alpha, 2),
		isAvailable(found.lo) && isAvailable(found.hi) ? fmt.range(found.lo, found.hi, 2) : fmt.missing,
		tell.figure(found.omega, 2),
		word
	];
}
