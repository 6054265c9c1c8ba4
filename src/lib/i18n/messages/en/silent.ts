import type { SourceQuality } from '#lib/domain/complaints/silent-estimates.ts';
import type { SilentScenarioCode } from '#lib/domain/statistics/silent-customers.ts';
import { formatter } from '../../format.ts';

const { num } = formatter('en');

export const silent = {
	title: (complainants: number | null) =>
		complainants === null
			? 'How many dissatisfied customers say nothing?'
			: `What ${num(complainants)} ${complainants === 1 ? 'complainant stands' : 'complainants stand'} for`,
	lead: 'For each customer who complains, others stay silent and some of them leave. How many depends on the trade and on where complaints are written down, so every row is a range.',
	caution:
		'This estimate rests on multipliers from old studies of other industries; look at the range, not at one number.',
	inputTitle: 'Your own numbers',
	complainants: 'Complainants in the period',
	complainantsHint: 'Different people, not complaints.',
	fromRegister: (n: number) => `Cases received here in the last 365 days: ${num(n)}.`,
	customers: 'All customers in the period',
	customersHint: 'Optional. No estimate goes beyond it.',
	register: 'Where the complaints are written down',
	registers: {
		'front-line': 'at the front line: counter, branch, call centre',
		'head-office': 'at the head office or the management only'
	},
	surveyTitle: 'From your own survey (the best source)',
	surveyHint: 'Customers who said that they had a problem, and those of them who told you. Both or neither.',
	withProblem: 'Had a problem',
	complained: 'Told you about it',
	leavingTitle: 'Share of the dissatisfied who leave, in per cent',
	toldTitle: 'People whom a dissatisfied customer tells',
	rangeHint: 'From your own data, as a range. Both or neither.',
	low: 'from',
	high: 'to',
	compute: 'Estimate',
	estimateTitle: 'The range, by source',
	table: 'Silent customers by source, low – middle – high',
	source: 'Source',
	multiplier: 'Silent for each complainant',
	silent: 'Silent',
	dissatisfied: 'Dissatisfied',
	atRisk: 'May leave',
	exposed: 'Hear of it',
	range: (low: string, mid: string, high: string) => (low === high ? mid : `${low} – ${mid} – ${high}`),
	none: 'no figure',
	apart:
		'“May leave” and “hear of it” are two views of the same dissatisfied customers; they are never multiplied with each other.',
	qualities: {
		own: 'your own survey',
		study: 'measured elsewhere',
		claim: 'often repeated, not confirmed'
	} satisfies Record<SourceQuality, string>,
	sources: {
		'own-survey': 'Own survey',
		'front-line-money': 'Front line, loss of money',
		'front-line-treatment': 'Front line, treatment or quality',
		'head-office': 'Head office',
		'twenty-customers': '“Of 20, one complains”',
		'four-percent': '“4 per cent complain”',
		'twenty-six': '“26 for each complainant”'
	} satisfies Record<SilentScenarioCode, string>,
	abouts: {
		'own-survey':
			'Your customers, your trade, now: the share who complained with its 95% interval (Wilson), turned into silent customers for each complainant.',
		'front-line-money':
			'Studies by TARP in the United States, summarised by Goodman: 50 to 75 per cent of those who lost money complain at the front line.',
		'front-line-treatment':
			'The same studies: 5 to 30 per cent complain at the front line about treatment, quality or incompetence.',
		'head-office': 'The same studies: only 1 to 5 per cent reach the management or the head office.',
		'twenty-customers':
			'From an article that names no study; the figures 19 and 14 of 20 were not found anywhere else.',
		'four-percent':
			'Goes back to American studies of the 1970s and 1980s on small purchases; often printed as 25, which counts the complainant too.',
		'twenty-six':
			'A multiplier without a study that could be found; it would mean that 3.7 per cent complain.'
	} satisfies Record<SilentScenarioCode, string>,
	surveyNobody: 'In your survey nobody with a problem complained: from that no multiplier can be computed.',
	issues: {
		number: 'Please give a whole number from 1 to 10,000,000.',
		share: 'Please give a number from 0 to 100.',
		told: 'Please give a number from 0 to 1,000.',
		both: 'Please fill in both, or neither.',
		order: 'The second number is smaller than the first.',
		'too-many': 'More complained than there are.'
	}
};
export type SilentMessages = typeof silent;
