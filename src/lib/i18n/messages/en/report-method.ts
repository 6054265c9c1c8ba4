/** How the numbers came about: the chapter on the method, in print only. */
export const reportMethod = {
	name: 'Method',
	title: 'How this was measured, and how far it can be relied on',
	rules: 'The rules behind the numbers',
	rationale:
		'**Why measure first.** Installing CRM is costly and often fails, because what it rests on was not there: key-customer focus, organization, knowledge management and technology. So readiness is measured before anything is installed, and technology alone is never the answer.',
	scoring:
		'**From answer to score.** Each answer is set on 0 to 100 over the length of its scale; reversed statements are turned round first. A person’s aspect is the mean of its statements, a dimension the mean of its aspects.',
	halfRule:
		'**Missing answers.** “Don’t know” counts as missing, never as a middle. A person counts where at least half of the statements of an aspect, and half of the aspects of a dimension, were answered.',
	index: (weights: string, strata: string) =>
		`**Readiness index.** The weighted mean of the factors; weights: ${weights}; units: ${strata}.`,
	weighting: {
		equal: 'equal',
		expert: 'given by experts',
		compared: 'from pairwise comparisons by experts (AHP)'
	},
	strata: {
		none: 'as they answered',
		equal: 'each unit counts the same',
		headcount: 'each unit counts by its head-count'
	},
	refused: {
		empirical:
			'Weights taken from the data were asked for and not used: they would make the index a different one in each wave.',
		expert: 'Expert weights were asked for but could not be used; the factors count equally.',
		compared:
			'Pairwise comparisons by experts were asked for but could not be used, because they contradict each other or leave out a factor; the factors count equally.'
	},
	equalWeights: (index: string) => `With equal weights the index would be ${index}.`,
	weights: 'How much each factor counts',
	compared: (experts: number, shown: string, ratio: string | null) =>
		`Pairwise comparisons by ${shown} ${experts === 1 ? 'expert' : 'experts'}${ratio === null ? '' : `; consistency ratio ${ratio} (by convention used below 0.10)`}.`,
	bands: (cutoffs: string) =>
		`**Bands.** The cut-offs ${cutoffs} are conventions, not published norms; an organization may set its own.`,
	gates: (bound: string) =>
		`**Gates.** A factor below ${bound} caps the band at “Partly ready”; the organization factor below ${bound}, or three risks rated high, cap it at “Weak foundations”. Also a convention.`,
	selfRated:
		'**Self-rated.** Readiness is what the organization’s own people say. Audits that ask for evidence usually come out lower.',
	intervals: (seed: string) =>
		`**Intervals** are 95% intervals: of t for means, normal for the NPS and Wilson’s for shares, each corrected for the number addressed where it is known; by the bias-corrected bootstrap (seed ${seed}) for fewer than 15 values or skewed ones. They speak of chance in who answered, not of people who chose not to answer.`,
	claims:
		'**Claims.** One score is called lower than another only where the two intervals do not overlap. This is stricter than a test and easy to check by eye.',
	threshold: (n: string) =>
		`**Confidentiality.** Groups of fewer than ${n} are not shown, nor any group from which a small one could be worked out. Comments need twice as many responses.`,
	customers:
		'**Customers.** Satisfaction is the mean of three ratings (overall, against expectations, against the ideal); NPS, satisfied customers and ease have their own formulas and are averaged with nothing.',
	need: '**Need.** The mean of the dimensions of the context; its cut-off of 50 and the four quadrants are rules of this product.',
	change:
		'**Change.** Only figures of the same instrument version in the same form are compared, as two independent samples.',
	provenance: 'Data and formulas',
	fact: 'What',
	value: 'Value',
	hash: 'SHA-256 of answers and instruments',
	formulas: 'Version of the formulas',
	seed: 'Seed of the bootstrap',
	built: 'Computed',
	previous: 'Data of the wave before',
	again: 'The same data with the same formulas give exactly these figures again.'
};
export type ReportMethodMessages = typeof reportMethod;
