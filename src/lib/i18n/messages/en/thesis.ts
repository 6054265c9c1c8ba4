import type {
	ThesisColumnCode,
	ThesisNote,
	ThesisPart,
	ThesisTableCode,
	ThesisWord,
	Verdict
} from '#lib/domain/thesis/thesis-tables.ts';

/** Chapters of the printed appendix. */
export type ThesisChapter =
	| 'sample'
	| 'items'
	| 'scales'
	| 'distribution'
	| 'relations'
	| 'weights'
	| 'groups'
	| 'model'
	| 'customers'
	| 'quality';

export const thesis = {
	title: 'Statistical appendix',
	subtitle: 'Tables for a thesis or a statistician',
	contents: 'Contents',
	chapter: (number: string, name: string) => `${number} · ${name}`,
	chapters: {
		sample: ['The sample', 'Who was asked, and who answered'],
		items: ['Items', 'Descriptive statistics of the items'],
		scales: ['Scales', 'Reliability, agreement, and whether the items are worth factoring'],
		distribution: ['Distribution and level', 'Normality, and the mean against the theoretical midpoint'],
		relations: ['Ranking and relations', 'Friedman’s ranking, correlations and regression'],
		weights: ['Weights', 'The factors, compared in pairs by experts (AHP)'],
		groups: ['Groups', 'Units beside each other, and employees beside managers'],
		model: ['Path model', 'Measurement model, structural model and hypotheses (PLS)'],
		customers: ['Customers', 'Satisfaction, recommendation and effort'],
		quality: ['Data quality', 'Missing and careless answers']
	} satisfies Record<ThesisChapter, readonly [string, string]>,
	sources: ['Instruments', 'What the instruments rest on, and the sources to cite'] as readonly [
		string,
		string
	],
	caption: (number: string, title: string) => `Table ${number}. ${title}`,
	about: (title: string, about: string) => `${title}: ${about}`,
	nIs: (n: string) => `n = ${n}.`,
	reason: 'Why',
	absentTitle: 'What is not here, and why',
	absent: (part: string, reason: string) => `${part}: ${reason}`,
	method:
		'All values come from the answers as they were given and from the same formulas as the report. Every test is two-sided; the decision level is 5 %, and p is printed as computed. Groups that the report hides to protect confidentiality are in no table.',
	table: {
		sample: 'People addressed and responses',
		'sample-units': 'Responses by unit',
		profile: 'Profile of the respondents',
		items: 'Descriptive statistics of the items',
		reliability: 'Reliability and convergent validity of the scales',
		'item-reliability': 'Contribution of each item to its scale',
		adequacy: 'Sampling adequacy (KMO) and Bartlett’s test of sphericity',
		eigenvalues: 'Eigenvalues and explained variance',
		normality: 'Normality of the scales',
		midpoint: 'One-sample t test against the theoretical midpoint',
		'midpoint-ranks': 'Wilcoxon and binomial tests against the theoretical midpoint',
		'friedman-ranks': 'Ranking of the dimensions: mean ranks',
		'friedman-test': 'Friedman test',
		'correlation-matrix': 'Correlation matrix',
		correlations: 'Correlations with their significance',
		'regression-model': 'Regression of CRM success: the model',
		regression: 'Regression of CRM success: coefficients',
		drivers: 'Key drivers of CRM success: shares of R²',
		comparison: 'Pairwise comparisons of the factors and their weights',
		consistency: 'Consistency of the pairwise comparisons',
		'unit-means': 'Means of the units',
		'unit-tests': 'Comparison of the units: analysis of variance',
		'unit-ranks': 'Comparison of the units: Kruskal–Wallis test',
		'unit-pairs': 'Pairs of units',
		'audience-means': 'Means of employees and managers',
		'audience-tests': 'Comparison of employees and managers',
		agreement: 'Agreement of the respondents',
		loadings: 'Factor loadings of the measurement model',
		measurement: 'Reliability and convergent validity of the constructs',
		'fornell-larcker': 'Discriminant validity: Fornell–Larcker criterion',
		htmt: 'Discriminant validity: HTMT',
		'cross-loadings': 'Cross-loadings',
		paths: 'Path coefficients',
		explained: 'Explained variance and predictive relevance',
		fit: 'Fit of the model',
		effects: 'Total and indirect effects',
		hypotheses: 'Hypotheses',
		customers: 'Satisfaction, recommendation and effort of customers',
		nps: 'Composition of the Net Promoter Score',
		quality: 'Signs of careless answering'
	} satisfies Record<ThesisTableCode, string>,
	head: {
		audience: 'Audience',
		unit: 'Unit',
		'first-unit': 'First unit',
		'second-unit': 'Second unit',
		question: 'Question',
		option: 'Answer',
		item: 'Item',
		scale: 'Dimension',
		'first-scale': 'First dimension',
		'second-scale': 'Second dimension',
		measure: 'Measure',
		component: 'Component',
		term: 'Term',
		hypothesis: 'Effect of',
		effect: 'Kind of effect',
		sign: 'Sign',
		group: 'Group',
		population: 'Population',
		cochran: 'Cochran’s n',
		started: 'Started',
		n: 'n',
		count: 'Count',
		percent: '%',
		rate: 'Response rate (%)',
		margin: 'Margin of error (points)',
		missing: 'Missing',
		mean: 'M',
		sd: 'SD',
		skewness: 'Skewness',
		kurtosis: 'Kurtosis',
		k: 'Items',
		alpha: 'α',
		'alpha-standard': 'α, standardised',
		'alpha-lo': '95 % from',
		'alpha-hi': '95 % to',
		omega: 'ω',
		cr: 'CR',
		ave: 'AVE',
		'item-total': 'Item–total r',
		'alpha-without': 'α if deleted',
		loading: 'Loading',
		kmo: 'KMO',
		chi2: 'χ²',
		df: 'df',
		p: 'p',
		eigenvalue: 'Eigenvalue',
		variance: '% of variance',
		cumulative: 'Cumulative %',
		shapiro: 'Shapiro–Wilk W',
		'shapiro-p': 'p (W)',
		lilliefors: 'K–S D (Lilliefors)',
		'lilliefors-p': 'p (D)',
		midpoint: 'Test value',
		t: 't',
		lo: '95 % from',
		hi: '95 % to',
		d: 'Cohen’s d',
		v: 'Wilcoxon V',
		'v-p': 'p (V)',
		above: 'Above the midpoint',
		'above-percent': '% above',
		'binomial-p': 'p (binomial)',
		'mean-rank': 'Mean rank',
		rank: 'Rank',
		w: 'Kendall’s W',
		nth: 'No.',
		pearson: 'Pearson r',
		'pearson-p': 'p (r)',
		spearman: 'Spearman ρ',
		'spearman-p': 'p (ρ)',
		r2: 'R²',
		'r2-adjusted': 'Adjusted R²',
		sigma: 'Residual SE',
		f: 'F',
		df1: 'df1',
		df2: 'df2',
		'durbin-watson': 'Durbin–Watson',
		b: 'B',
		se: 'SE',
		beta: 'β',
		vif: 'VIF',
		lmg: 'LMG',
		johnson: 'Johnson’s weight',
		weight: 'Weight',
		experts: 'Experts',
		'lambda-max': 'λmax',
		'consistency-index': 'CI',
		'consistency-ratio': 'CR',
		'levene-p': 'p (Levene)',
		'welch-f': 'Welch F',
		'welch-df2': 'df2 (Welch)',
		'welch-p': 'p (Welch)',
		h: 'H',
		eta2: 'η²',
		epsilon2: 'ε²',
		difference: 'Difference',
		'tukey-p': 'p (Tukey)',
		'games-howell-p': 'p (Games–Howell)',
		'dunn-p': 'p (Dunn–Holm)',
		u: 'Mann–Whitney U',
		'u-p': 'p (U)',
		'rank-biserial': 'Rank-biserial r',
		rwg: 'r_wg(J)',
		deviation: 'AD',
		icc1: 'ICC(1)',
		icc2: 'ICC(2)',
		'alpha-model': 'α',
		'rho-a': 'ρA',
		estimate: 'Path coefficient',
		f2: 'f²',
		q2: 'Q²',
		'srmr-saturated': 'SRMR, saturated',
		'srmr-estimated': 'SRMR, estimated',
		gof: 'GoF',
		verdict: 'Decision',
		value: 'Value'
	} satisfies Record<ThesisColumnCode, string>,
	word: {
		index: 'Readiness index (equal weights)',
		intercept: 'Constant',
		'all-items': 'All items together',
		'total-effect': 'total',
		'indirect-effect': 'indirect',
		satisfaction: 'Satisfaction index (0–100)',
		nps: 'Net Promoter Score (−100 to +100)',
		csat: 'Satisfied customers (%)',
		ces: 'Found it easy (%)',
		promoters: 'Promoters (9–10)',
		passives: 'Passives (7–8)',
		detractors: 'Detractors (0–6)',
		hasty: 'Less than two seconds for each item',
		'straight-lining': 'Almost the same answer to all items',
		contradiction: 'Contradictory on reverse-keyed items',
		'mostly-missing': 'More than half left empty',
		flagged: 'At least one sign'
	} satisfies Record<ThesisWord, string>,
	verdict: { supported: 'supported', rejected: 'rejected' } satisfies Record<Verdict, string>,
	path: (from: string, to: string, through: readonly string[]) =>
		through.length > 0 ? `${from} on ${to} through ${through.join(' and ')}` : `${from} on ${to}`,
	numbered: (number: string, name: string) => `${number}. ${name}`,
	notes: {
		sample: () =>
			'Margin of error: half the width of a 95 % interval for a share of 50 %, with finite-population correction.',
		cochran: () =>
			'Cochran’s n: the responses that a share of 50 % needs for ±5 points at 95 %, with finite-population correction where the population is known; the formula of Krejcie and Morgan gives the same.',
		'percent-of-shown': () => 'Percentages of the responses of the units that are shown.',
		items: () =>
			'As answered, before reverse keying. Missing: left empty, or “don’t know”. Skewness and excess kurtosis are the third and fourth central moment over powers of the SD (n − 1); both are 0 for a normal distribution.',
		feldt: (n: string) =>
			`α: Cronbach’s alpha with Feldt’s (1965) 95 % interval, over respondents who answered every item; given from ${n} of them on.`,
		'one-factor': () =>
			'ω (McDonald), CR (composite reliability) and AVE (average variance extracted) from one common factor, by maximum likelihood. Usual limits: α and CR .70, AVE .50.',
		adequacy: (n: string) =>
			`Over respondents who answered every item. KMO from .50 on is usually called acceptable. An exploratory factor analysis of all items needs at least ${n} complete respondents; eigenvalues are given from there on.`,
		kaiser: () => 'Of the correlation matrix of all items. Kaiser’s criterion keeps components above 1.',
		normality: () =>
			'Person-level scores. The Kolmogorov–Smirnov test is given with Lilliefors’ correction, as mean and SD come from the data. p below .05: the distribution differs from the normal one.',
		'shapiro-limit': (n: string) => `Shapiro–Wilk is defined for at most ${n} values.`,
		midpoint: () =>
			'Person-level scores in points of the response scale. Test value: the theoretical midpoint of that scale. Interval of the mean, without finite-population correction; d = (M − test value)/SD.',
		binomial: () =>
			'Wilcoxon: signed ranks of the differences from the midpoint, normal approximation with tie correction. Binomial: exact test of the share above the midpoint against one half; scores at the midpoint count as not above.',
		friedman: () =>
			'χ² corrected for ties; over respondents with a score in every dimension. W = χ²/(n(k − 1)).',
		'correlation-matrix': () =>
			'Below the diagonal Pearson’s r, above it Spearman’s ρ; complete pairs. Significance stands in the next table.',
		'two-sided': () => 'p two-sided, not adjusted for the number of pairs.',
		'durbin-watson': () =>
			'Responses are kept without the order in which they came in, for confidentiality. Durbin–Watson is computed in a random order (seed of the report) and therefore says nothing about the order of answering.',
		regression: () =>
			'Ordinary least squares; outcome: mean of the success dimensions, predictors: the factors, all 0–100.',
		drivers: (n: string) =>
			`LMG: gain in R² averaged over all orders in which the factors can enter (Lindeman, Merenda, Gold); per cent of R². Percentile interval from ${n} bootstrap samples of people. Johnson’s relative weights for comparison.`,
		comparison: () =>
			'How much more the factor of the row counts than that of the column, 1 to 9 or its reciprocal; geometric mean of the experts. Weight: row geometric mean, scaled to the sum 1.',
		consistency: () =>
			'CI = (λmax − n)/(n − 1), CR = CI/RI with Saaty’s random index. By convention, judgements are used with a CR below .10.',
		contradictory: () =>
			'These judgements contradict each other too much to be used: the index was computed with equal weights.',
		'units-shown': (n: string) => `Units that the report shows, from ${n} respondents on.`,
		welch: () =>
			'Where Levene’s test (about the median) is significant, read Welch’s analysis of variance instead of F. η² = SSbetween/SStotal.',
		'post-hoc': () =>
			'Only for measures in which the units differ (p < .05). Equal variances: Tukey; unequal: Games–Howell; after Kruskal–Wallis: Dunn’s test of the mean ranks, adjusted by Holm.',
		'no-pairs': (n: string) => `Pairs are compared where there are at most ${n} units.`,
		audiences: (n: string) =>
			`Employees minus managers, Welch’s t test; groups from ${n} respondents on. d with the pooled SD; U with tie correction.`,
		agreement: () =>
			'r_wg(J) against the uniform null distribution; AD: average deviation from the item mean in scale points. r_wg above .70 is usually called sufficient.',
		icc: (n: string) => `ICC over the units that are shown, from ${n} units on; F test between units.`,
		bootstrap: (n: string) =>
			`PLS, mode A, path weighting. SE, t and percentile interval from ${n} bootstrap samples; p from the normal distribution.`,
		measurement: () => 'Usual limits: α, ρA and CR .70, AVE .50. They are conventions.',
		'fornell-larcker': () =>
			'Diagonal: square root of AVE; below it the correlations of the constructs. The criterion holds where the diagonal exceeds all correlations of its construct.',
		htmt: () =>
			'Below the diagonal HTMT, above it the upper one-sided 95 % bootstrap bound. Limits: .85 (strict), .90.',
		f2: () => 'f²: .02 small, .15 medium, .35 large (Cohen).',
		q2: () =>
			'R²: .19 weak, .33 moderate, .67 substantial (Chin). Q² by blindfolding; above 0 the model predicts.',
		gof: () =>
			'SRMR below .08 is usually called good. GoF (Tenenhaus) is asked for in theses, and discouraged in the newer literature.',
		hypotheses: () =>
			'Each hypothesis says that the effect is positive. Supported: estimate above 0 and p below .05, two-sided; otherwise rejected, which does not prove that there is no effect.',
		filled: (share: string) => `${share} % of the answers were missing and stand as the mean of their item.`,
		wilson: () =>
			'95 % intervals: t for the index, normal for the NPS, Wilson for shares, with finite-population correction where the number addressed is known. CSAT: answers 4–5 of 5; CES: 5–7 of 7.',
		careless: () => 'Nobody was left out because of these signs.',
		hundred: () => 'Means on 0–100.'
	} satisfies Record<ThesisNote, (value: string) => string>,
	part: {
		ranking: 'Friedman ranking',
		correlation: 'Correlations',
		regression: 'Regression of success on the factors',
		drivers: 'Key drivers of success',
		units: 'Comparison of units',
		audiences: 'Comparison of employees and managers',
		model: 'Path model',
		customers: 'Customers'
	} satisfies Record<ThesisPart, string>,
	page: {
		lead: 'The tables that a thesis or a statistician asks for, computed from the answers of this wave: descriptives, reliability, normality, tests against the midpoint, ranking, correlations, regression, comparison of groups, and the measurement and structural tables of the path model with the hypotheses.',
		readers: 'Only owners and consultants can open this page. Groups that the report hides are in no table.',
		downloadTitle: 'Download',
		pdf: { fa: 'PDF in Persian', en: 'PDF in English' },
		slashPdf: 'PDF in Persian, decimals as ۰/۷۰',
		workbook: 'All tables as XLSX',
		wait: 'It is computed when you ask for it; with many responses this takes some seconds.',
		empty: 'As soon as enough people have answered, the tables can be computed.'
	},
	fileName: (wave: number) => `thesis-appendix-wave-${wave}`,
	fileTitle: (client: string, wave: string) => `Statistical appendix, ${client}, wave ${wave}`
};
export type ThesisMessages = typeof thesis;
