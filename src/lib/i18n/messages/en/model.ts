import type { ConstructRole, ModelCautionCode } from '#lib/domain/path-model/model-scores.ts';
import { formatter } from '../../format.ts';

const { num, list } = formatter('en');
const count = (n: number, one: string, many: string) => `${num(n)} ${n === 1 ? one : many}`;

/** What is said of the path model and of reliability, on their pages and in their tables. */
export const model = {
	tab: 'Path to success',
	title: {
		same: (factor: string) => `${factor} has the largest effect on success`,
		apart: (effects: readonly (readonly [factor: string, outcome: string])[]) =>
			`The largest effect comes from ${list(effects.map(([factor, outcome]) => `${factor} (${outcome})`))}`,
		none: 'No factor shows a clear effect on success',
		refused: 'There is no path model yet',
		notAsked: 'The path to success was not asked about'
	},
	lead: (n: string, responses: string) =>
		`A path model (PLS), estimated from ${n} of the ${responses} responses in which factors and success were both asked.`,
	refusal: {
		tooFewTitle: (further: number) => `${count(further, 'more response', 'more responses')} needed`,
		tooFew: (n: string, need: string) =>
			`So far ${n} responses can be used; a model is estimated from ${need} on. With fewer, not even a strong path of 0.30 would be found in four of five cases (inverse square root method, Kock and Hadaya 2018).`,
		notAsked:
			'The model needs the critical success factors and the success of CRM from the same people. To have it in the next wave, ask employees or managers both questionnaires.',
		sameAnswersTitle: 'Some statements were answered alike by everybody',
		sameAnswers: (items: readonly string[]) =>
			`What does not differ from person to person cannot be related to anything: ${items.join('; ')}`,
		sameConstructsTitle: 'Some factors cannot be told apart',
		sameConstructs: (names: readonly string[]) =>
			names.length > 0
				? `These carry the same information: ${list(names)}.`
				: 'Some statements carry exactly the same information.',
		unsettledTitle: 'The calculation did not settle',
		unsettled: 'The answers do not fit the model well enough for its numbers to be relied on.',
		hidden: 'Too few people have answered for anything to be shown.',
		scoresStand: 'The scores do not depend on it: they are shown on the other pages.'
	},
	cautionTitle: 'To be read with care',
	caution: {
		'small-sample': ({ n, value }) =>
			`${n} responses are enough for strong paths only. From ${value} on, paths of 0.20 would be found as well; an effect that is not clear here may still exist.`,
		filled: ({ value }) =>
			`${value} of the answers were missing and stand as the mean of their statement; that makes effects look a little smaller.`,
		unreliable: ({ names }) => `The statements of ${list(names)} hang together badly (alpha below .60).`,
		against: ({ names }) =>
			`These statements run against their own factor; perhaps they are reverse-keyed by mistake: ${names.join('; ')}`,
		collinear: ({ names }) =>
			`${list(names)}: as causes they can hardly be told apart (VIF 5 or more), so their single paths are uncertain.`,
		overlapping: ({ pairs }) =>
			`People hardly distinguish between ${pairs.map((pair) => pair.join(' and ')).join('; ')} (HTMT .90 or more).`,
		'failed-draws': ({ value }) =>
			`${value} of the bootstrap draws could not be estimated; the intervals rest on the others.`
	} satisfies Record<ModelCautionCode, (facts: CautionFacts) => string>,
	diagram: {
		title: 'The paths',
		alt: (clear: readonly string[], unclear: number) =>
			`Drawing of the path model. Clear paths: ${clear.length > 0 ? clear.join('; ') : 'none'}. Not clear: ${num(unclear)}. All numbers stand in the tables below.`,
		pathIs: (from: string, to: string, estimate: string) => `${from} to ${to} ${estimate}`,
		clear: 'Thick line, bold figure: clear; the 95% interval does not hold 0.',
		unclear: 'Thin broken line: not clear; the interval holds 0. Its figure stands in the table.',
		reading:
			'A path of 0.30 says: who rates a factor one standard deviation higher than others rates what follows 0.30 standard deviations higher, the other factors being equal. That is a relation between answers, no proof of a cause.',
		explained: (share: string) => `R² ${share}`
	},
	map: {
		title: 'Where effort pays',
		lead: 'High on the map: moves success much. On the side of low scores: there is room to improve.',
		chartTitle: (outcome: string) => `Importance and score: ${outcome}`,
		importance: 'Importance: points of success for each point',
		performance: 'Score (0–100)',
		quadrants: ['Concentrate here', 'Keep it up', 'Low priority', 'More than needed'] as Quadrants,
		note: 'The quadrants meet at the means of the factors. Importance is the total effect, direct and through others; read it with its interval in the table.'
	},
	whatIf: {
		title: 'What would follow from ten points more',
		lead: 'Expected change of success, in points of 0–100, if a factor rose by ten points and everything else followed the model.',
		table: 'Expected change of success for a rise of each factor',
		rise: (step: string) => `by ${step}`,
		unclear: 'not clear',
		note: 'A straight line through today’s answers: good for small steps, and no promise.'
	},
	tablesTitle: 'All numbers',
	roles: { cause: 'cause', mediator: 'mediator', outcome: 'outcome' } satisfies Record<ConstructRole, string>,
	table: {
		paths: 'Path coefficients',
		effects: 'Total and indirect effects',
		explained: 'Explained variance',
		fit: 'Fit of the model',
		measures: 'Reliability and convergent validity of the constructs',
		pairs: 'Discriminant validity',
		loadings: 'Loadings',
		map: 'Importance and performance',
		whatIf: 'What if'
	},
	head: {
		measure: 'Measure',
		value: 'Value',
		from: 'From',
		to: 'To',
		kind: 'Effect',
		through: 'Through',
		estimate: 'Estimate',
		se: 'SE',
		t: 't',
		p: 'p',
		lo: '95% from',
		hi: '95% to',
		clear: 'Clear',
		f2: 'f²',
		vif: 'VIF',
		construct: 'Construct',
		role: 'Role',
		r2: 'R²',
		adjustedR2: 'Adjusted R²',
		q2: 'Q²',
		alpha: 'Alpha (standardised)',
		rhoA: 'ρA',
		rhoC: 'Composite reliability',
		ave: 'AVE',
		rootAve: '√AVE',
		largest: 'Largest correlation',
		first: 'First construct',
		second: 'Second construct',
		correlation: 'Correlation',
		htmt: 'HTMT',
		htmtUpper: 'HTMT, upper bound',
		statement: 'Statement',
		code: 'Code',
		loading: 'Loading',
		cross: (construct: string) => `with ${construct}`,
		outcome: 'Outcome',
		performance: 'Score (0–100)',
		weighted: 'Weighted by the model',
		importance: 'Importance',
		step: 'Rise in points',
		change: 'Expected change'
	},
	kinds: { total: 'total', indirect: 'indirect', chain: 'by one way' },
	fit: {
		saturated: 'SRMR, saturated model',
		estimated: 'SRMR, estimated model',
		goodness: 'GoF'
	},
	yes: 'yes',
	no: 'no',
	note: {
		paths:
			'Standardised coefficients of PLS (mode A, path weighting); standard errors and percentile intervals from the bootstrap; p two-sided, by the normal distribution. f² .02, .15, .35: small, medium, large (conventions).',
		bootstrap: (draws: string, seed: string) => `${draws} bootstrap draws, seed ${seed}.`,
		explained: 'Q² by blindfolding: above 0 the model predicts left-out answers better than their means do.',
		fit: 'SRMR below .08 is usually called a good fit. GoF is asked for in theses and tests nothing.',
		measures: 'Usual thresholds: alpha and composite reliability .70, AVE .50. Conventions, not verdicts.',
		pairs:
			'Fornell and Larcker: √AVE of a construct should exceed its correlations with the others. HTMT below .85 (strict) or .90. Upper bound: one-sided, 95%.',
		loadings: 'From .70 on a loading is called good; a statement should load highest on its own construct.',
		map: 'Importance: unstandardised total effect in points of 0–100. The weighted score uses the item weights of the model.'
	},
	reliability: {
		tab: 'Reliability',
		title: {
			all: 'All scales are reliable enough',
			some: (names: readonly string[]) => `To be read with care: ${list(names)}`,
			none: 'Reliability cannot be established yet'
		},
		lead: 'How well the statements of a scale hang together, so that their mean says something.',
		suspectsTitle: 'Possibly a forgotten reverse key',
		suspects:
			'These statements clearly run against the rest of their scale. Please check whether they should be counted in reverse.',
		suspectOf: (statement: string, scale: string) => `${statement} (${scale})`,
		source: 'Questionnaire',
		scales: 'Scales',
		scalesTable: 'Scales with the number of their statements, alpha, omega, verdict and agreement',
		scale: 'Scale',
		items: 'Statements',
		people: 'n',
		alpha: 'Alpha',
		omega: 'Omega',
		averageCorrelation: 'Mean correlation',
		verdict: 'In words',
		agreement: 'Agreement',
		itemsTitle: 'Statement by statement',
		itemTable: (scale: string) => `Statements of ${scale}`,
		itemTotal: 'Item–total correlation',
		alphaWithout: 'Alpha without it',
		missing: 'Left empty',
		muchMissing: 'often left empty',
		against: 'runs against the others',
		better: 'alpha would rise without it',
		of: (scale: string, instrument: string) => `${scale} · ${instrument}`,
		numbers: 'numbers, not ratings',
		note: 'Cronbach’s alpha with Feldt’s 95% interval, from 30 complete respondents on; omega of one common factor. From .8 it reads “reliable”, from .7 “acceptable”: conventions. Item–total: correlation with the sum of the other statements. Agreement: r_wg(J) against the uniform distribution.'
	}
};
export type ModelMessages = typeof model;

/** Of a map: top left, top right, bottom left, bottom right. */
export type Quadrants = readonly [string, string, string, string];

/** What a caution is about; the sentence takes what it needs. */
export interface CautionFacts {
	readonly n: string;
	readonly value: string;
	readonly names: readonly string[];
	readonly pairs: readonly (readonly [string, string])[];
}
