import { whenAvailable } from '../available.ts';
import { answered } from '../statistics/complete.ts';
import { gini, giniCorrected, paretoPoint, topShare } from '../statistics/concentration.ts';
import { type Analyser, entries, entryId } from './entry.ts';
import { rawColumn } from './scales.ts';

/** How unevenly a column of amounts (revenue) is spread over respondents. */
export const analyseConcentration: Analyser<'concentration'> = function* (_model, analysis, data) {
	const { id } = analysis;
	const amounts = answered(rawColumn(data, analysis.column));
	yield* entries(
		'gini',
		{ id },
		{ n: amounts.length, g: gini(amounts), g_corrected: giniCorrected(amounts) }
	);
	for (const share of analysis.shares ?? []) {
		const top = topShare(amounts, share);
		yield* entries(
			'pareto',
			{ id, share },
			{
				top_count: whenAvailable(top, (t) => t.count),
				top_share_pct: whenAvailable(top, (t) => 100 * t.share)
			}
		);
	}
	const point = paretoPoint(amounts);
	yield [entryId('pareto.customers_for_80pct', { id }), whenAvailable(point, (p) => p.count)];
};
