import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import type { ItemRanges } from '../statistics/pls-metric.ts';
import { type PathModel, pathModel } from '../statistics/pls-model.ts';
import { centreRows, type ItemMoments, itemMoments } from '../statistics/pls-moments.ts';
import { type PlsRows, plsRows } from '../statistics/pls-rows.ts';
import { estimatePls, type PlsSolution } from '../statistics/pls.ts';
import type { SurveyData } from './data.ts';
import type { AnalysisOf, Model } from './model.ts';
import { keyedColumn } from './scales.ts';

/** A PLS analysis of a survey: its path model, its rows, and what was estimated of them. */
export interface EstimatedPls {
	readonly rows: PlsRows;
	readonly moments: ItemMoments;
	readonly solution: PlsSolution;
}

/** The path model of a survey model: the scales that have a path, in their order. */
export function pathModelOf(model: Model): PathModel {
	const named = new Set(model.paths.flatMap(({ from, to }) => [from, to]));
	const scales = model.scales.filter((scale) => named.has(scale.id));
	const constructs = scales.map(({ id, items }) => ({ code: id, items: items.map((item) => item.id) }));
	return pathModel(constructs, model.paths);
}

/** Ends of the rating scale of every item of the path model. */
export function rangesOf(model: Model, paths: PathModel): ItemRanges {
	return paths.blockOf.map((construct) => {
		const scale = model.scales.find((s) => s.id === paths.constructs[construct]!.code);
		return scale && scale.min !== null && scale.max !== null ? { min: scale.min, max: scale.max } : undefined;
	});
}

/** Keyed answers to all items of the path model, without gaps. */
export function rowsOf(
	model: Model,
	paths: PathModel,
	analysis: AnalysisOf<'pls'>,
	data: SurveyData
): Maybe<PlsRows> {
	return plsRows(
		paths.items.map((item) => keyedColumn(model, data, item)),
		analysis.missing ?? 'listwise'
	);
}

/** Estimates the model; 'too-few' when an outcome has no degree of freedom left. */
export function estimateFrom(
	paths: PathModel,
	analysis: AnalysisOf<'pls'>,
	rows: Maybe<PlsRows>
): Maybe<EstimatedPls> {
	if (isUnavailable(rows)) return rows;
	const need = Math.max(0, ...paths.predecessors.map((causes) => causes.length)) + 2;
	if (rows.n < need) return unavailable('too-few', need);
	const moments = itemMoments(centreRows(rows));
	if (isUnavailable(moments)) return moments;
	const solution = estimatePls(paths, moments.correlation, {
		scheme: analysis.scheme,
		consistent: analysis.consistent ?? false
	});
	return isUnavailable(solution) ? solution : { rows, moments, solution };
}

/** The estimate of the PLS analysis that another analysis builds on. */
export function estimateNamed(
	model: Model,
	paths: PathModel,
	id: string,
	data: SurveyData
): Maybe<EstimatedPls> {
	const analysis = model.analyses.find((a) => a.type === 'pls' && a.id === id);
	if (analysis?.type !== 'pls') throw new RangeError(`no path model analysis ${id}`);
	return estimateFrom(paths, analysis, rowsOf(model, paths, analysis, data));
}
