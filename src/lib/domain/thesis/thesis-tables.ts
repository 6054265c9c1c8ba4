import type { Maybe, Unavailable } from '../available.ts';
import type { Audience } from '../instrument.ts';
import type { Side } from '../report.ts';
import type { Localized } from '../text.ts';

/** The tables of a thesis in the order in which they are printed. */
export const thesisTableCodes = [
	'sample',
	'sample-units',
	'profile',
	'items',
	'reliability',
	'item-reliability',
	'adequacy',
	'eigenvalues',
	'normality',
	'midpoint',
	'midpoint-ranks',
	'friedman-ranks',
	'friedman-test',
	'correlation-matrix',
	'correlations',
	'regression-model',
	'regression',
	'drivers',
	'comparison',
	'consistency',
	'unit-means',
	'unit-tests',
	'unit-ranks',
	'unit-pairs',
	'audience-means',
	'audience-tests',
	'agreement',
	'loadings',
	'measurement',
	'fornell-larcker',
	'htmt',
	'cross-loadings',
	'paths',
	'explained',
	'fit',
	'effects',
	'hypotheses',
	'customers',
	'nps',
	'quality'
] as const;
export type ThesisTableCode = (typeof thesisTableCodes)[number];

/** What a column holds; its words and its number of decimals belong to the printer. */
export const thesisColumnCodes = [
	'audience',
	'unit',
	'first-unit',
	'second-unit',
	'question',
	'option',
	'item',
	'scale',
	'first-scale',
	'second-scale',
	'measure',
	'component',
	'term',
	'hypothesis',
	'effect',
	'sign',
	'group',
	'population',
	'cochran',
	'started',
	'n',
	'count',
	'percent',
	'rate',
	'margin',
	'missing',
	'mean',
	'sd',
	'skewness',
	'kurtosis',
	'k',
	'alpha',
	'alpha-standard',
	'alpha-lo',
	'alpha-hi',
	'omega',
	'cr',
	'ave',
	'item-total',
	'alpha-without',
	'loading',
	'kmo',
	'chi2',
	'df',
	'p',
	'eigenvalue',
	'variance',
	'cumulative',
	'shapiro',
	'shapiro-p',
	'lilliefors',
	'lilliefors-p',
	'midpoint',
	't',
	'lo',
	'hi',
	'd',
	'v',
	'v-p',
	'above',
	'above-percent',
	'binomial-p',
	'mean-rank',
	'rank',
	'w',
	'nth',
	'pearson',
	'pearson-p',
	'spearman',
	'spearman-p',
	'r2',
	'r2-adjusted',
	'sigma',
	'f',
	'df1',
	'df2',
	'durbin-watson',
	'b',
	'se',
	'beta',
	'vif',
	'lmg',
	'johnson',
	'weight',
	'experts',
	'lambda-max',
	'consistency-index',
	'consistency-ratio',
	'levene-p',
	'welch-f',
	'welch-df2',
	'welch-p',
	'h',
	'eta2',
	'epsilon2',
	'difference',
	'tukey-p',
	'games-howell-p',
	'dunn-p',
	'u',
	'u-p',
	'rank-biserial',
	'rwg',
	'deviation',
	'icc1',
	'icc2',
	'alpha-model',
	'rho-a',
	'estimate',
	'f2',
	'q2',
	'srmr-saturated',
	'srmr-estimated',
	'gof',
	'verdict',
	'value'
] as const;
export type ThesisColumnCode = (typeof thesisColumnCodes)[number];

/** Rows that are named by a word of their own. */
export const thesisWords = [
	'index',
	'intercept',
	'all-items',
	'total-effect',
	'indirect-effect',
	'satisfaction',
	'nps',
	'csat',
	'ces',
	'promoters',
	'passives',
	'detractors',
	'hasty',
	'straight-lining',
	'contradiction',
	'mostly-missing',
	'flagged'
] as const;
export type ThesisWord = (typeof thesisWords)[number];

/** Names as codes. `through`: the constructs between the two ends of a path. */
export type Label =
	| { readonly kind: 'word'; readonly code: ThesisWord }
	| { readonly kind: 'audience'; readonly audience: Audience }
	| { readonly kind: 'side'; readonly side: Side }
	| { readonly kind: 'unit'; readonly title: Localized }
	| { readonly kind: 'instrument'; readonly hash: string; readonly side: Side }
	| { readonly kind: 'dimension'; readonly hash: string; readonly code: string; readonly nth?: number }
	| { readonly kind: 'item'; readonly hash: string; readonly code: string }
	| { readonly kind: 'option'; readonly hash: string; readonly item: string; readonly value: number }
	| { readonly kind: 'nth'; readonly nth: number }
	| { readonly kind: 'path'; readonly ends: readonly { readonly hash: string; readonly code: string }[] };

/** Of a hypothesis at the 5 % level. */
export type Verdict = 'supported' | 'rejected';

/** A figure, the reason why there is none, a verdict, or nothing (the empty half of a matrix). */
export type ThesisCell = Maybe<number> | { readonly verdict: Verdict } | null;

export interface ThesisColumn {
	readonly code: ThesisColumnCode;
	/** Instead of the words of the code. */
	readonly label?: Label;
}

export interface ThesisRow {
	readonly labels: readonly Label[];
	readonly cells: readonly ThesisCell[];
}

export const thesisNotes = [
	'sample',
	'cochran',
	'percent-of-shown',
	'items',
	'feldt',
	'one-factor',
	'adequacy',
	'kaiser',
	'normality',
	'shapiro-limit',
	'midpoint',
	'binomial',
	'friedman',
	'correlation-matrix',
	'two-sided',
	'durbin-watson',
	'regression',
	'drivers',
	'comparison',
	'consistency',
	'contradictory',
	'units-shown',
	'welch',
	'post-hoc',
	'no-pairs',
	'audiences',
	'agreement',
	'icc',
	'bootstrap',
	'measurement',
	'fornell-larcker',
	'htmt',
	'f2',
	'q2',
	'gof',
	'hypotheses',
	'filled',
	'wilson',
	'careless',
	'hundred'
] as const;
export type ThesisNote = (typeof thesisNotes)[number];

export interface ThesisTable {
	readonly code: ThesisTableCode;
	/** Where there are several tables of one kind. */
	readonly about: Label | null;
	/** Heads of the row labels; as many as every row has. */
	readonly labels: readonly ThesisColumnCode[];
	readonly columns: readonly ThesisColumn[];
	readonly rows: readonly ThesisRow[];
	/** Respondents behind all rows; null where each row has its own number. */
	readonly n: number | null;
	readonly notes: readonly { readonly code: ThesisNote; readonly value?: number }[];
}

/** Parts that may be missing as a whole. */
export const thesisParts = [
	'ranking',
	'correlation',
	'regression',
	'drivers',
	'units',
	'audiences',
	'model',
	'customers'
] as const;
export type ThesisPart = (typeof thesisParts)[number];

export interface ThesisTables {
	readonly tables: readonly ThesisTable[];
	/** What could not be made, and why. */
	readonly without: readonly { readonly part: ThesisPart; readonly reason: Unavailable }[];
}

/** Columns by their codes alone. */
export const columnsOf = (...codes: readonly ThesisColumnCode[]): ThesisColumn[] =>
	codes.map((code) => ({ code }));

export const word = (code: ThesisWord): Label => ({ kind: 'word', code });
export const dimension = (hash: string, code: string): Label => ({ kind: 'dimension', hash, code });
