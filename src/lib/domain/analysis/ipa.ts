import { isUnavailable, type Maybe, whenAvailable } from '../available.ts';
import { answered } from '../statistics/complete.ts';
import { pearson } from '../statistics/correlation.ts';
import { mean } from '../statistics/descriptives.ts';
import { quadrantNumber, quadrantOf } from '../statistics/importance-performance.ts';
import { pairedT } from '../statistics/t-paired.ts';
import { type Analyser, entries } from './entry.ts';
import { keyedColumn, rawColumn, scoresOf } from './scales.ts';

/**
 * Importance and performance of attributes, their gap, and the quadrant by stated importance and by
 * importance derived from the outcome; the cross-hair is the mean of the attribute means.
 */
export const analyseIpa: Analyser<'ipa'> = function* (model, analysis, data) {
	const { id } = analysis;
	const outcome = scoresOf(model, data, analysis.outcome, analysis.rule ?? model.primary_rule);
	const attributes = analysis.attributes.map((attribute) => {
		const importance = rawColumn(data, attribute.importance);
		const performance = rawColumn(data, attribute.performance);
		return {
			attribute: attribute.id,
			importance: mean(answered(importance)),
			performance: mean(answered(performance)),
			derived: pearson(keyedColumn(model, data, attribute.performance), outcome).r,
			test: pairedT(performance, importance)
		};
	});
	const cross = {
		importance: middleOf(attributes.map((a) => a.importance)),
		performance: middleOf(attributes.map((a) => a.performance)),
		derived: middleOf(attributes.map((a) => a.derived))
	};
	yield* entries(
		'ipa',
		{ id },
		{
			crosshair_importance: cross.importance,
			crosshair_performance: cross.performance,
			crosshair_derived: cross.derived
		}
	);
	for (const { attribute, importance, performance, derived, test } of attributes) {
		yield* entries(
			'ipa',
			{ id, attribute },
			{
				importance,
				performance,
				gap: whenAvailable(performance, (p) => whenAvailable(importance, (i) => p - i)),
				derived_importance: derived,
				quadrant: quadrant(importance, performance, cross.importance, cross.performance),
				quadrant_derived: quadrant(derived, performance, cross.derived, cross.performance),
				gap_t: test.t,
				gap_df: test.df,
				gap_p: test.p
			}
		);
	}
};

function middleOf(values: readonly Maybe[]): Maybe {
	const missing = values.find(isUnavailable);
	return missing ?? mean(values as readonly number[]);
}

function quadrant(
	importance: Maybe,
	performance: Maybe,
	crossImportance: Maybe,
	crossPerformance: Maybe
): Maybe {
	if (isUnavailable(importance)) return importance;
	if (isUnavailable(performance)) return performance;
	if (isUnavailable(crossImportance)) return crossImportance;
	if (isUnavailable(crossPerformance)) return crossPerformance;
	const crossHair = { importance: crossImportance, performance: crossPerformance };
	return quadrantNumber(quadrantOf(importance, performance, crossHair));
}
