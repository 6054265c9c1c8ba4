export const viewCodes = [
	'coin',
	'components',
	'triangle',
	'strategies',
	'principles',
	'coverage',
	'satisfaction',
	'need',
	'expectation',
	'importance',
	'drivers',
	'captive',
	'objectives',
	'benefits',
	'waves'
] as const;
export type ViewCode = (typeof viewCodes)[number];

/** The three questions that a measurement must answer (instruments.md §10, no. 58). */
export const questions = ['works', 'change', 'helped'] as const;
export type ViewQuestion = (typeof questions)[number];
