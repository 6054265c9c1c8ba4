import type { ChoiceIssues } from '#lib/domain/index-method.ts';
import type { StrataRule, Weighting } from '#lib/domain/wave-data.ts';

/** The page on which a client's way of counting the index is chosen. */
export const indexMethod = {
	open: 'Counting of the index',
	title: 'How the readiness index is counted',
	lead: 'It holds for all waves of this client, so that they stay comparable. Reports that are published already stay as they are.',
	saved: 'The way of counting is saved. Reports are built with it from now on.',
	save: 'Save',

	weightsTitle: 'How much each factor counts',
	weighting: {
		equal: 'All the same',
		expert: 'As given here',
		compared: 'From pairwise comparisons by experts (AHP)'
	} satisfies Partial<Record<Weighting['kind'], string>>,
	weightingHint: 'The report names the choice, and gives the index with equal weights beside it.',
	valuesTitle: 'Weights',
	valuesHint: 'Whole numbers from 0 to 100; only how they relate matters.',
	expertsTitle: 'Pairwise comparisons',
	expertsLead:
		'Each expert says of every two factors which one counts more, and how much. Experts have no names here. Several experts together count as the geometric mean of their judgements.',
	expert: (number: string) => `Expert ${number}`,
	nextExpert: 'One more expert',
	nextHint:
		'Left out as long as nothing is chosen. After saving there is room for the next one. To take an expert out, choose “not judged” everywhere.',
	pair: (first: string, second: string) => `${first}, or ${second}?`,
	notJudged: 'not judged',
	alike: 'both alike (1)',
	/** Saaty's words for his scale. */
	more: {
		2: 'between alike and moderately more',
		3: 'moderately more',
		4: 'between moderately and strongly more',
		5: 'strongly more',
		6: 'between strongly and very strongly more',
		7: 'very strongly more',
		8: 'between very strongly and extremely more',
		9: 'extremely more'
	} as Readonly<Record<number, string>>,
	judged: (factor: string, more: string, times: string) => `${factor}: ${more} (${times})`,

	resultTitle: 'What follows from the comparisons',
	resultTable: 'Weights and consistency of the comparisons',
	together: 'All together',
	ratio: 'Consistency ratio',
	consistent: 'The judgements agree well enough with themselves: the consistency ratio is below 0.10.',
	inconsistent:
		'The judgements contradict each other: the consistency ratio is 0.10 or more. As long as that is so, the factors count equally, and the report says so.',
	contradiction: (first: string, second: string, judged: string, implied: string) =>
		`The sharpest contradiction: “${first}” against “${second}” was judged ${judged}, and the other judgements say ${implied}.`,
	notChosen: 'They are kept, but another choice is in use.',

	strataTitle: 'How much each unit counts',
	strata: {
		none: 'As they answered: every person counts the same',
		equal: 'Every unit the same',
		headcount: 'Every unit by its head-count'
	} satisfies Record<StrataRule, string>,
	strataHint: 'Units that are hidden because of their size count together as one.',
	uncounted: (units: string) =>
		`The head-count of these units is missing: ${units}. As long as that is so, every person counts the same, and the report says so.`,

	cutoffsTitle: 'Where the levels begin',
	cutoffsHint:
		'From 1 to 99, rising. The usual 20, 40, 60 and 80 are a convention, and so are your own. Below the second one a factor closes a gate.',
	cutoff: (band: string) => `“${band}” from`,

	issues: {
		required: 'Please fill this in.',
		choice: 'Please choose one.',
		percent: 'A whole number from 0 to 100, please.',
		cutoff: 'A whole number from 1 to 99, please.',
		rising: 'This has to be more than the one before.',
		'all-zero': 'At least one factor has to count.',
		'nobody-judged': 'For this choice at least one expert has to compare the factors.',
		'too-many': 'These are too many experts.'
	} satisfies ChoiceIssues
};
export type IndexMethodMessages = typeof indexMethod;
