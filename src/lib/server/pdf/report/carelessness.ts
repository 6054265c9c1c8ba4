import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import { carelessFlags } from '#lib/domain/careless.ts';
import type { Score } from '#lib/domain/score.ts';
import { heading } from '../blocks/heading.ts';
import type { Block } from '../kit/block.ts';
import { table } from './kept-table.ts';
import type { Telling } from './telling.ts';

const hasMean = (score: Maybe<Score>): boolean => isAvailable(score) && isAvailable(score.mean);

/** Signs of careless answering, and the headline figures with and without the flagged answers. */
export function carelessness(tell: Telling): Block[] {
	const { report, t, w, fmt } = tell;
	const { campaigns, headlines } = report.quality;
	if (campaigns.length === 0) return [];
	const compared = headlines.flatMap(({ measure, all, withoutFlagged, flagged }) =>
		flagged > 0 && hasMean(all) && hasMean(withoutFlagged)
			? [
					w.quality.compared(
						measure === 'readiness' ? t.readinessIndex : t.satisfaction,
						t.withoutFlagged(tell.mean(all), tell.mean(withoutFlagged))
					)
				]
			: []
	);
	return [
		heading(t.quality),
		table({
			columns: [
				{ head: w.quality.sign, width: 40, style: { face: 'R' } },
				...campaigns.map((c) => ({
					head: t.audiences[c.audience],
					width: 44 / campaigns.length,
					align: 'center' as const
				}))
			],
			rows: [
				...carelessFlags.map((flag) => [
					t.qualityFlags[flag],
					...campaigns.map((c) => fmt.num(c.flags[flag]))
				])
			],
			totals: [[w.quality.any, ...campaigns.map((c) => t.nOf(fmt.num(c.flagged), fmt.num(c.responses)))]],
			pad: 3,
			note: [w.quality.note, ...compared, ...(compared.length > 0 ? [w.quality.byPerson] : [])].join(' ')
		})
	];
}
