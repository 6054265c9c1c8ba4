import { type Correlation, pearson, spearmanOfCoded } from '../statistics/correlation.ts';
import { benjaminiHochberg, holm } from '../statistics/multiplicity.ts';
import { codesOf } from '../statistics/ranks.ts';
import { type Analyser, entries, entryId, type Entry } from './entry.ts';
import { scoresOf } from './scales.ts';

interface Pair {
	readonly keys: { readonly x: string; readonly y: string; readonly rule: number };
	readonly pearson: Correlation;
	readonly spearman: Correlation;
}

/** Correlations between the scores of every pair of scales, p values also adjusted for all pairs. */
export const analyseCorrelation: Analyser<'correlation'> = function* (model, analysis, data) {
	const rule = analysis.rule ?? model.primary_rule;
	const columns = analysis.scales.map((scale) => scoresOf(model, data, scale, rule));
	const coded = columns.map(codesOf);
	const pairs = analysis.scales.flatMap((x, i) =>
		analysis.scales.slice(i + 1).map((y, offset): Pair => {
			const j = i + 1 + offset;
			return {
				keys: { x, y, rule },
				pearson: pearson(columns[i]!, columns[j]!),
				spearman: spearmanOfCoded(coded[i]!, coded[j]!)
			};
		})
	);
	for (const { keys, pearson, spearman } of pairs) {
		yield* entries('cor', keys, {
			n: pearson.n,
			pearson: pearson.r,
			pearson_t: pearson.t,
			pearson_p: pearson.p,
			pearson_ci_lo: pearson.lo,
			pearson_ci_hi: pearson.hi,
			spearman: spearman.r,
			spearman_p: spearman.p
		});
	}
	yield* adjusted(pairs, 'pearson');
	yield* adjusted(pairs, 'spearman');
};

/** The family are the pairs that have a p value. */
function* adjusted(pairs: readonly Pair[], kind: 'pearson' | 'spearman'): Iterable<Entry> {
	const tested = pairs.filter((pair) => typeof pair[kind].p === 'number');
	const p = tested.map((pair) => pair[kind].p as number);
	for (const [name, values] of [
		['holm', holm(p)],
		['bh', benjaminiHochberg(p)]
	] as const) {
		for (const [i, { keys }] of tested.entries()) {
			yield [entryId(`cor.${kind}_p_${name}`, keys), values[i]!];
		}
	}
}
