import type { StrataRule, Weighting } from '#lib/domain/wave-data.ts';
import type { ChangeMeasure, ChangeTest, MirrorReading } from '#lib/domain/report.ts';

/** The workbook of all tables: names of its sheets, heads of its columns. */
export const sheets = {
	download: 'All tables as a workbook (XLSX)',
	downloadLead:
		'Every figure of the report, sheet by sheet, for tables and calculations of your own. Figures of groups that are too small are not in it.',
	fileName: (wave: number) => `tables-wave-${wave}`,
	fileTitle: (client: string, wave: string) => `Tables of ${client}, wave ${wave}`,
	table: {
		about: 'About this file',
		participation: 'Participation',
		participationUnits: 'Participation by unit',
		index: 'Readiness index',
		factors: 'Factors',
		scores: 'Scores',
		items: 'Statements',
		counts: 'Answers counted',
		unitFactors: 'Factors by unit',
		audiences: 'Factors by audience',
		risks: 'Risks',
		outcomes: 'Success, need, orientation',
		coverage: 'Software coverage',
		customers: 'Customers',
		mirror: 'Employees beside customers',
		change: 'Change since the wave before',
		quality: 'Quality of the answers',
		comments: 'Comments'
	},
	about: {
		client: 'Client',
		wave: 'Wave',
		opened: 'First day',
		closed: 'Last day',
		builtAt: 'Computed',
		threshold: 'Responses needed before a group is shown',
		seed: 'Seed of the bootstraps',
		hash: 'Data (SHA-256)',
		engine: 'Formulas',
		instrument: 'Questionnaire',
		instrumentIs: (code: string, version: string, form: string) => `${code} ${version}, form ${form}`,
		sample: 'Sample: all data are invented'
	},
	head: {
		measure: 'Measure',
		value: 'Value',
		audience: 'Audience',
		side: 'Side',
		population: 'Addressed',
		started: 'Started',
		responses: 'Responses',
		rate: 'Response rate',
		margin: 'Margin of error (points)',
		needed: 'Still needed',
		unit: 'Unit',
		shown: 'Shown',
		questionnaire: 'Questionnaire',
		dimension: 'Dimension',
		aspect: 'Aspect',
		code: 'Code',
		statement: 'Statement',
		n: 'n',
		score: 'Score (0–100)',
		sd: 'SD',
		lo: '95% from',
		hi: '95% to',
		method: 'Interval by',
		raw: 'As answered',
		rawSd: 'SD as answered',
		scaleMin: 'Scale from',
		scaleMax: 'Scale to',
		missing: 'Missing',
		notApplicable: 'Don’t know',
		missingShare: 'Without a value',
		answer: 'Answer',
		count: 'Count',
		weight: 'Weight',
		band: 'Band',
		target: 'Target',
		gap: 'Gap',
		priority: 'Priority',
		index: 'Index',
		high: 'High',
		functions: 'Functions',
		neededFunctions: 'Needed',
		coverage: 'Coverage',
		staff: 'Staff',
		customers: 'Customers',
		reading: 'Reading',
		before: 'Before',
		after: 'Now',
		difference: 'Difference',
		detectable: 'Detectable',
		test: 'Test',
		statistic: 'Statistic',
		df: 'df',
		p: 'p',
		item: 'Question',
		comment: 'Comment',
		sign: 'Sign',
		claimed: 'Claimed',
		evidenced: 'With evidence',
		sloganGap: 'Slogan gap'
	},
	methods: { t: 't', bca: 'BCa bootstrap', stratified: 't, stratified', none: '–' },
	visibility: {
		visible: 'yes',
		'too-small': 'too small',
		'protects-another': 'withheld to protect a small group'
	},
	weighting: {
		equal: 'equal weights',
		expert: 'weights given by experts',
		empirical: 'weights of the path model'
	} satisfies Record<Weighting['kind'], string>,
	strata: {
		none: 'as answered',
		equal: 'units alike',
		headcount: 'units by head-count'
	} satisfies Record<StrataRule, string>,
	index: {
		index: 'Readiness index (self-rated)',
		equalWeights: 'The same with equal weights',
		geometric: 'Geometric mean',
		band: 'Band by the index alone',
		gatedBand: 'Band',
		weighting: 'Weights of the factors',
		strata: 'Combination of units'
	},
	customer: {
		told: 'People told about the problem, mean',
		handled: 'Satisfied with how it was handled',
		functional: 'The service itself',
		psychological: 'The treatment'
	},
	mirror: {
		'blind-spot': 'blind spot',
		'hidden-strength': 'hidden strength',
		'no-clear-gap': 'no clear gap'
	} satisfies Record<MirrorReading, string>,
	change: {
		index: 'Readiness index',
		factor: 'Factor',
		aspect: 'Aspect',
		success: 'CRM success',
		satisfaction: 'Satisfaction index',
		nps: 'NPS',
		csat: 'Satisfied customers (%)',
		ces: 'Found it easy (%)'
	} satisfies Record<ChangeMeasure, string>,
	tests: {
		welch: 'Welch’s t',
		normal: 'z with both standard errors',
		proportions: 'z of two shares'
	} satisfies Record<ChangeTest, string>,
	changeNote:
		'Independent samples: confidential answers of two waves cannot be joined person by person. p is two-sided and not adjusted for the number of rows.',
	hiddenNote: 'Words instead of a figure say why there is none.',
	flagged: 'at least one sign',
	overall: 'in all'
};
export type SheetMessages = typeof sheets;
