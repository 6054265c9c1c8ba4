import type { Maybe, Unavailable } from '../available.ts';

export type ModelCode = 'csf-success' | 'km-success';

/** What a construct does in the model: nothing leads to a cause, nothing follows from an outcome. */
export type ConstructRole = 'cause' | 'mediator' | 'outcome';

/**
 * A path model estimated on the answers: what leads to success, through what, and how surely. Codes are those of
 * dimensions; their words stand in the instrument of each construct.
 */
export interface ModelScores {
	readonly code: ModelCode;
	/** Responses the model was estimated from. */
	readonly n: number;
	/** Responses in which all of its constructs were asked; the others left more than half of one empty. */
	readonly responses: number;
	/** Share of answers, 0–1, that were missing and stand as the mean of their item. */
	readonly filled: number;
	readonly seed: number;
	readonly draws: number;
	/** Draws in which the model could be estimated. */
	readonly usable: number;
	readonly constructs: readonly ModelConstruct[];
	readonly paths: readonly ModelPath[];
	/** Of each cause on each effect through others, all ways together. */
	readonly indirect: readonly ModelEffect[];
	/** The same way by way; `through` names the constructs in between. */
	readonly chains: readonly ModelChain[];
	/** Direct and indirect together. */
	readonly total: readonly ModelEffect[];
	readonly explained: readonly Explained[];
	readonly fit: {
		/** SRMR when the constructs may correlate freely, and as the paths imply; composite model. */
		readonly saturated: number;
		readonly estimated: number;
		/** Tenenhaus et al. (2005): √(mean AVE · mean R²). Asked for in theses, no test of a model. */
		readonly goodnessOfFit: number;
	};
	readonly quality: readonly ConstructMeasures[];
	/** Pairs of constructs, each once. */
	readonly pairs: readonly ConstructPair[];
	readonly loadings: readonly ModelLoading[];
	readonly maps: readonly ImportanceMap[];
	readonly whatIf: readonly WhatIf[];
	readonly cautions: readonly ModelCaution[];
}

export interface ModelConstruct {
	readonly code: string;
	/** Content hash of the instrument in whose words it stands. */
	readonly hash: string;
	readonly role: ConstructRole;
	readonly items: readonly string[];
}

/** A standardised effect with its bootstrap: normal p, 95 % percentile interval. */
export interface ModelEffect {
	readonly from: string;
	readonly to: string;
	readonly estimate: number;
	readonly se: number;
	readonly t: Maybe;
	readonly p: Maybe;
	readonly lo: number;
	readonly hi: number;
}

export interface ModelChain extends ModelEffect {
	readonly through: readonly string[];
}

export interface ModelPath extends ModelEffect {
	/** Cohen: .02 small, .15 medium, .35 large. */
	readonly f2: Maybe;
	/** 'not-applicable' for an only predictor. */
	readonly vif: Maybe;
}

export interface Explained {
	readonly construct: string;
	readonly r2: number;
	readonly adjustedR2: Maybe;
	/** Stone and Geisser, by blindfolding; above 0 the model predicts. */
	readonly q2: Maybe;
}

export interface ConstructMeasures {
	readonly construct: string;
	/** Of the correlations: standardised Cronbach's alpha. */
	readonly alpha: Maybe;
	readonly rhoA: Maybe;
	readonly rhoC: Maybe;
	readonly ave: Maybe;
	/** Diagonal of the Fornell–Larcker table; its other cells are the correlations of `pairs`. */
	readonly rootAve: Maybe;
	readonly largestCorrelation: number;
}

export interface ConstructPair {
	readonly x: string;
	readonly y: string;
	readonly correlation: number;
	readonly htmt: Maybe;
	/** One-sided 95 % bound. */
	readonly htmtUpper: Maybe;
}

export interface ModelLoading {
	readonly construct: string;
	readonly item: string;
	readonly estimate: number;
	readonly se: number;
	readonly t: Maybe;
	readonly lo: number;
	readonly hi: number;
	/** Correlations with all constructs, in their order. */
	readonly cross: readonly number[];
}

/** Importance and performance of what leads to one outcome. */
export interface ImportanceMap {
	readonly target: string;
	readonly points: readonly ImportancePoint[];
}

export interface ImportancePoint {
	readonly construct: string;
	/** The score of the construct, as everywhere else in the report; 0–100. */
	readonly performance: Maybe;
	/** The same with the item weights of the model. */
	readonly weighted: Maybe;
	/** Points that the target moves when the construct moves by one point, both 0–100. */
	readonly importance: Maybe;
	readonly lo: Maybe;
	readonly hi: Maybe;
}

/** Expected change of the outcomes when one construct rises by some points, all else as the model has it. */
export interface WhatIf {
	readonly construct: string;
	/** Usually 10; less where the construct would leave the scale. */
	readonly step: number;
	readonly changes: readonly {
		readonly outcome: string;
		readonly change: number;
		readonly lo: number;
		readonly hi: number;
	}[];
}

/**
 * small-sample   enough for strong paths only; value: responses that would show weaker ones
 * filled         value: share of answers that were filled in
 * unreliable     constructs whose items hang together badly
 * against        items that run against their construct: a reverse key was forgotten, or set by mistake
 * collinear      predictors that can hardly be told apart (VIF)
 * overlapping    pairs of constructs that answer the same (HTMT), one after the other
 * failed-draws   value: share of draws that could not be estimated
 */
export const modelCautions = [
	'small-sample',
	'filled',
	'unreliable',
	'against',
	'collinear',
	'overlapping',
	'failed-draws'
] as const;
export type ModelCautionCode = (typeof modelCautions)[number];

export interface ModelCaution {
	readonly code: ModelCautionCode;
	readonly constructs: readonly string[];
	readonly items: readonly string[];
	readonly value: number | null;
}

/** Why there is no model, and what is missing. The scores stand without it. */
export interface ModelRefusal extends Unavailable {
	readonly code: ModelCode | null;
	/** Usable responses. */
	readonly n: number;
	/** Responses still missing; 0 where their number is not the reason. */
	readonly further: number;
	/** 'zero-variance': items that everybody answers alike. */
	readonly items: readonly InInstrument[];
	/** 'singular': constructs that carry the same information. */
	readonly constructs: readonly InInstrument[];
}

/** A code, and the content hash of the instrument in which it has words. */
export interface InInstrument {
	readonly code: string;
	readonly hash: string;
}
