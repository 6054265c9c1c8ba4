import { formatter } from '../../format.ts';

const { num, date } = formatter('en');

export const evidence = {
	tab: 'Evidence',
	title: (judged: number, of: number): string =>
		judged === 0
			? 'No claim has been looked behind yet'
			: judged === of
				? `Evidence is judged for all ${num(of)} claims`
				: `Evidence is judged for ${num(judged)} of ${num(of)} claims`,
	lead: 'The raters say where the organization stands; here you say what you found behind it. A claim without evidence keeps at most 40 points of 100 in the report, one with partial evidence 70. The distance is the slogan gap.',
	claim: 'Second description',
	claimIs: 'Claimed',
	instead: 'instead of',
	level: (item: string) => `Evidence for ${item}`,
	levels: {
		none: 'none found',
		partly: 'partly',
		fully: 'fully'
	},
	notJudged: 'not judged',
	note: 'What you saw, or what is missing',
	noteOf: (item: string) => `Note on ${item}`,
	lastSaved: (name: string | null, moment: Date) =>
		name ? `${name}, ${date(moment)}` : `saved ${date(moment)}`,
	save: 'Save the evidence',
	saved: 'The evidence is saved and stands in the report beside what is claimed.',
	unchanged: 'Nothing was changed.',
	toReport: 'Claim and evidence',
	issues: { 'too-long': 'This note is too long.', choice: 'Please choose from the list.' }
};
export type EvidenceMessages = typeof evidence;
