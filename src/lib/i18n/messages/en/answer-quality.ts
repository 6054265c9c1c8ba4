import { formatter } from '../../format.ts';

const { num } = formatter('en');
const count = (n: number, one: string, many: string) => `${num(n)} ${n === 1 ? one : many}`;

/** The page about how the answers were given. */
export const answerQuality = {
	title: (flagged: number, n: number) =>
		flagged === 0
			? `None of ${count(n, 'response', 'responses')} shows a sign of carelessness`
			: `${count(flagged, 'response', 'responses')} of ${num(n)} show a sign of carelessness`,
	titleHidden: 'Signs of careless answering are not shown, to protect a small group',
	titleNone: 'No responses yet',
	lead: 'Nobody is left out because of such a sign: both figures are shown.',
	flagsTable: 'Signs of careless answering, by audience',
	sign: 'Sign',
	any: 'at least one sign',
	both: 'With and without the marked responses',
	bothTable: 'Headline figures with and without the marked responses',
	withAll: 'All responses',
	without: 'Without the marked',
	marked: 'Marked',
	measures: { readiness: 'Readiness index', satisfaction: 'Satisfaction index' },
	missingTitle: 'Often left empty',
	missing: 'More than one in ten of those asked left these without a value:',
	commentsLead:
		'In alphabetical order, and never by unit. Comments are shown from twice the number of responses that a group needs.',
	noComments: 'No comments are shown: there are none, or too few people have answered.',
	methodTitle: 'Method',
	builtAt: 'Computed',
	instruments: 'Questionnaires',
	threshold: 'Responses needed before a group is shown',
	seed: 'Seed of the bootstraps',
	hashNote: 'The same data with the same formulas give exactly these figures again.'
};
export type AnswerQualityMessages = typeof answerQuality;
