import { isUnavailable, type Maybe, unavailable, whenAvailable } from '../available.ts';
import { toHundred } from '../scale.ts';
import { constructPerformance } from '../statistics/importance-performance-map.ts';
import { indexWeights } from '../statistics/pls-metric.ts';
import { mean } from '../statistics/descriptives.ts';
import type { SurveyData } from './data.ts';
import { type Analyser, type Entry, entryId } from './entry.ts';
import type { AnalysisOf, Model, Scale } from './model.ts';
import { estimateNamed, pathModelOf, rangesOf } from './pls-data.ts';
import { completeKeyedColumns, keyedColumns, scaleOf } from './scales.ts';

/**
 * The 0–100 index of a scale (instruments.md §5.4): with equal weights, over all answers and over
 * complete respondents; and in the ACSI form with the unstandardised weights of a PLS analysis.
 */
export const analyseIndex: Analyser<'index'> = function* (model, analysis, data) {
	const scale = scaleOf(model, analysis.scale);
	const keys = { id: analysis.id, scale: scale.id };
	const answered = keyedColumns(model, data, scale.id).map((column) =>
		column.filter((x) => !Number.isNaN(x))
	);
	const complete = completeKeyedColumns(model, data, scale.id);
	yield [entryId('index.equal_weights', keys), equalWeights(scale, answered)];
	yield [entryId('index.equal_weights_complete', keys), equalWeights(scale, complete)];
	if (analysis.pls) yield* weighted(model, analysis, analysis.pls, data);
};

function equalWeights({ min, max }: Scale, columns: readonly Float64Array[]): Maybe {
	if (min === null || max === null) return unavailable('not-a-rating-scale');
	let sum = 0;
	for (const column of columns) {
		const average = mean(column);
		if (isUnavailable(average)) return average;
		sum += average;
	}
	return toHundred(sum / columns.length, { min, max });
}

function* weighted(
	model: Model,
	analysis: AnalysisOf<'index'>,
	pls: string,
	data: SurveyData
): Iterable<Entry> {
	const paths = pathModelOf(model);
	const construct = paths.constructs.findIndex(({ code }) => code === analysis.scale);
	const estimated = construct === -1 ? unavailable('not-applicable') : estimateNamed(model, paths, pls, data);
	const weights = isUnavailable(estimated)
		? estimated
		: indexWeights(paths, estimated.solution.weights, estimated.moments.sds, construct);
	const keys = { id: analysis.id, scale: analysis.scale };
	for (const [i, item] of scaleOf(model, analysis.scale).items.entries()) {
		const weight = isUnavailable(weights) ? weights : weights[i]!;
		yield [entryId('index.acsi_weight', { ...keys, item: item.id }), weight];
	}
	const index = whenAvailable(estimated, (e) =>
		constructPerformance(paths, e.moments, e.solution, rangesOf(model, paths), construct)
	);
	yield [entryId('index.acsi', keys), index];
}
