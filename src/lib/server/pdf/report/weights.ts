import { isAvailable } from '#lib/domain/available.ts';
import { heading } from '../blocks/heading.ts';
import type { Block } from '../kit/block.ts';
import { barMark } from '../table/marks.ts';
import { table } from './kept-table.ts';
import { strong } from './score-rows.ts';
import type { Telling } from './telling.ts';

/** How much each factor counts in the index; nothing where all count the same. */
export function weights(tell: Telling): Block[] {
	const { t, w, fmt, report } = tell;
	const { readiness } = report;
	if (!isAvailable(readiness) || readiness.weighting.kind === 'equal') return [];
	const { comparison } = readiness.weighting;
	const most = Math.max(...readiness.factors.map(({ weight }) => weight));
	return [
		heading(w.method.weights, { listed: true }),
		table({
			columns: [
				{ head: t.factor, width: 40 },
				{ head: w.priorities.weight, width: 15, align: 'center', style: strong },
				{ head: '', width: 45 }
			],
			rows: readiness.factors.map(({ code, weight }) => [
				tell.dimension(readiness.instrument.hash, code),
				fmt.pct(100 * weight, 1),
				{ mark: barMark({ value: weight, min: 0, max: most }) }
			]),
			...(comparison
				? {
						note: w.method.compared(
							comparison.experts,
							fmt.num(comparison.experts),
							isAvailable(comparison.consistencyRatio) ? fmt.num(comparison.consistencyRatio, 2) : null
						)
					}
				: {})
		})
	];
}
