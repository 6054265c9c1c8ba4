import { friedman } from '../statistics/friedman.ts';
import { type Analyser, entries, entryId } from './entry.ts';
import { keyedColumn, scoresOf } from './scales.ts';

/** Scales (by score) or items (keyed) ranked by the same respondents. */
export const analyseFriedman: Analyser<'friedman'> = function* (model, analysis, data) {
	const { id } = analysis;
	const rule = analysis.rule ?? model.primary_rule;
	const names = analysis.scales ?? analysis.items ?? [];
	const columns = names.map((name) =>
		analysis.scales ? scoresOf(model, data, name, rule) : keyedColumn(model, data, name)
	);
	const { n, chi2, df, p, meanRanks, kendallW } = friedman(columns);
	yield* entries('friedman', { id }, { n, chi2, df, p });
	for (const [i, x] of names.entries()) yield [entryId('friedman.mean_rank', { id, x }), meanRanks[i]!];
	yield [entryId('friedman.kendall_w', { id }), kendallW];
};
