import { isUnavailable, type Maybe, type Unavailable, unavailable } from '../available.ts';
import { analyseAgreement } from './agreement.ts';
import { analyseConcentration } from './concentration.ts';
import { analyseCorrelation } from './correlation.ts';
import type { SurveyData } from './data.ts';
import type { Analyser, AnalysisOptions } from './entry.ts';
import { analyseFriedman } from './friedman.ts';
import { analyseGroups } from './groups.ts';
import { analyseIndex } from './index.ts';
import { analyseIpa } from './ipa.ts';
import { analyseIpma } from './ipma.ts';
import { analyseItems } from './items.ts';
import { analyseKmo } from './kmo.ts';
import { analyseMediation } from './mediation.ts';
import type { AnalysisType, Model, ModelAnalysis } from './model.ts';
import { analyseNps } from './nps.ts';
import { analysePaired } from './paired.ts';
import { analysePls } from './pls.ts';
import { analyseRegression } from './regression.ts';
import { analyseReliability } from './reliability.ts';
import { analyseScores } from './scores.ts';
import { analyseTopBox } from './topbox.ts';

const analysers: { readonly [T in AnalysisType]: Analyser<T> } = {
	items: analyseItems,
	reliability: analyseReliability,
	kmo: analyseKmo,
	scores: analyseScores,
	correlation: analyseCorrelation,
	groups: analyseGroups,
	agreement: analyseAgreement,
	friedman: analyseFriedman,
	paired: analysePaired,
	regression: analyseRegression,
	mediation: analyseMediation,
	nps: analyseNps,
	topbox: analyseTopBox,
	ipa: analyseIpa,
	concentration: analyseConcentration,
	pls: analysePls,
	index: analyseIndex,
	ipma: analyseIpma
};

/** Every number a model asks for. A value that is not defined is null here and has its reason. */
export interface Analysis {
	readonly schema: 'sanjeh-analysis/1';
	readonly values: Readonly<Record<string, number | null>>;
	readonly undefined: Readonly<Record<string, Unavailable>>;
	/** Analyses of a type that is not known here, as `type` or `type:id`. */
	readonly skipped: readonly string[];
}

/** Runs all analyses of a model on its data; the same seed gives the same numbers. */
export function analyze(model: Model, data: SurveyData, options: AnalysisOptions): Analysis {
	const values: Record<string, number | null> = {};
	const without: Record<string, Unavailable> = {};
	for (const analysis of model.analyses) {
		for (const [id, value] of run(model, analysis, data, options)) {
			const given: Maybe =
				isUnavailable(value) || Number.isFinite(value) ? value : unavailable('zero-variance');
			values[id] = isUnavailable(given) ? null : given;
			if (isUnavailable(given)) without[id] = given;
		}
	}
	return {
		schema: 'sanjeh-analysis/1',
		values,
		undefined: without,
		skipped: model.unknown.map(({ type, id }) => (id ? `${type}:${id}` : type))
	};
}

function run<T extends AnalysisType>(
	model: Model,
	analysis: Extract<ModelAnalysis, { type: T }>,
	data: SurveyData,
	options: AnalysisOptions
) {
	const analyser = analysers[analysis.type as T] as unknown as (
		...input: [Model, typeof analysis, SurveyData, AnalysisOptions]
	) => ReturnType<Analyser<T>>;
	return analyser(model, analysis, data, options);
}
