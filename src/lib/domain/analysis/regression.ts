import { isUnavailable, type Maybe, whenAvailable } from '../available.ts';
import { completeColumns } from '../statistics/complete.ts';
import { type Coefficient, regression } from '../statistics/regression.ts';
import { relativeImportance } from '../statistics/relative-importance.ts';
import { type Analyser, entries, type Entry } from './entry.ts';
import { keyedColumn, scoresOf } from './scales.ts';

/** A scale explained by other scales or by keyed items, and what each of them brings to R². */
export const analyseRegression: Analyser<'regression'> = function* (model, analysis, data) {
	const { id } = analysis;
	const rule = analysis.rule ?? model.primary_rule;
	const terms = analysis.x ?? analysis.x_items ?? [];
	const y = scoresOf(model, data, analysis.y, rule);
	const x = terms.map((term) =>
		analysis.x ? scoresOf(model, data, term, rule) : keyedColumn(model, data, term)
	);
	const fit = regression(y, x);
	yield* entries(
		'reg',
		{ id },
		{
			n: fit.n,
			r2: fit.r2,
			adj_r2: fit.adjustedR2,
			sigma: fit.sigma,
			f: fit.f,
			df1: fit.df1,
			df2: fit.df2,
			p: fit.p,
			durbin_watson: fit.durbinWatson
		}
	);
	yield* coefficient({ id, term: '(intercept)' }, fit.intercept);
	for (const [j, term] of terms.entries()) {
		const slope = fit.slopes[j]!;
		yield* coefficient({ id, term }, slope);
		yield* entries('reg', { id, term }, { beta: slope.beta, vif: slope.vif });
	}
	yield* drivers(id, terms, y, x);
};

function coefficient(keys: { id: string; term: string }, { b, se, t, p, lo, hi }: Coefficient): Entry[] {
	return entries('reg', keys, { b, se, t, p_coef: p, ci_lo: lo, ci_hi: hi });
}

function* drivers(
	id: string,
	terms: readonly string[],
	y: Float64Array,
	x: readonly Float64Array[]
): Iterable<Entry> {
	const [outcome, ...complete] = completeColumns([y, ...x]) as [Float64Array, ...Float64Array[]];
	const importance = relativeImportance(outcome, complete);
	for (const [j, term] of terms.entries()) {
		const of = (values: Maybe<readonly number[]>): Maybe => whenAvailable(values, (list) => list[j]!);
		const lmg = isUnavailable(importance) ? importance : of(importance.lmg);
		const johnson = isUnavailable(importance) ? importance : of(importance.johnson);
		const percent = (share: Maybe): Maybe =>
			isUnavailable(importance) ? importance : whenAvailable(share, (s) => (100 * s) / importance.r2);
		yield* entries(
			'driver',
			{ id, term },
			{
				lmg,
				lmg_pct: percent(lmg),
				johnson,
				johnson_pct: percent(johnson),
				pearson: isUnavailable(importance) ? importance : of(importance.correlations)
			}
		);
	}
}
