import type { RankedAspect, Readiness } from '#lib/domain/report.ts';
import { heading } from '../blocks/heading.ts';
import { columns } from '../blocks/layout.ts';
import { note } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { table } from './kept-table.ts';
import { scoreBar, strong } from './score-rows.ts';
import { allAlike } from './standing-out.ts';
import type { Telling } from './telling.ts';

/** The strongest and the weakest aspects side by side. */
export function rankedTables(tell: Telling, { strongest, weakest, instrument }: Readiness): Block[] {
	const { t, w } = tell;
	if (allAlike([...strongest, ...weakest])) return [];
	const ranking = (aspects: readonly RankedAspect[], attention: boolean) =>
		table({
			columns: [
				{ head: t.aspect, width: 42 },
				{ head: t.score, width: 14, align: 'center', style: strong },
				{ head: t.interval, width: 26, align: 'center' },
				{ head: '', width: 22 }
			],
			rows: aspects.map(({ aspect, score }) => [
				tell.aspect(instrument.hash, aspect),
				tell.mean(score),
				tell.range(score),
				scoreBar(score, { attention })
			]),
			pad: 3.5
		});
	return [
		columns([
			{ span: 6, blocks: [heading(t.strongest, { level: 3 }), ranking(strongest, false)] },
			{ span: 6, blocks: [heading(t.weakest, { level: 3 }), ranking(weakest, true)] }
		]),
		note(w.summary.rankNote(tell.peopleOf([...strongest, ...weakest].map((a) => a.score))))
	];
}
