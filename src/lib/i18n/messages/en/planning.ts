import { formatter } from '../../format.ts';

const { num, date } = formatter('en');
const count = (n: number, one: string, many: string) => `${num(n)} ${n === 1 ? one : many}`;
const people = (n: number) => count(n, 'person', 'people');

/** The steps in which a wave is planned. */
export const planning = {
	steps: {
		navigation: 'Steps of the plan',
		where: (step: number, of: number, name: string) => `Step ${num(step)} of ${num(of)}: ${name}`,
		state: { done: 'complete', open: 'open' },
		names: {
			client: 'Client and units',
			questionnaires: 'Questionnaires',
			people: 'Who answers',
			groups: 'Groups shown',
			days: 'Days and ways',
			preview: 'Preview',
			launch: 'Launch check'
		}
	},
	wave: (n: number) => `Wave ${num(n)}`,
	foot: {
		continue: 'Save and continue',
		back: 'Back',
		leave: 'Save and leave',
		next: 'Continue',
		leaveKept: 'Leave; the draft is kept',
		missing: 'Please leave this page with one of its buttons.'
	},
	kept: 'The draft is kept. Open it below to go on where you left.',
	client: {
		title: 'For whom is it?',
		lead: 'The names appear on every questionnaire and report. Units are what answers are compared by.'
	},
	questionnaires: {
		title: 'What is asked?',
		lead: 'Choose questionnaires; who answers which, and in what length, is the next step. Nothing is asked of anybody before the launch.',
		repeated: 'What the last wave asked is chosen already, so that the two can be compared.',
		about: {
			employee: 'For employees and managers',
			manager: 'For managers',
			customer: 'For customers',
			rater: 'For raters',
			specialist: 'For specialists'
		},
		overlap: 'It shares statements with another chosen questionnaire. Please choose only one of them.'
	},
	suggestion: {
		title: (industry: string) => `A start for: ${industry}`,
		ours: 'This is our suggestion, not a rule of the industry. Ticking saves nothing, and everything can be changed.',
		tick: 'Tick these',
		ticked: (industry: string) =>
			`What we suggest for “${industry}” is ticked below. Change what you like; it is saved when you go on.`
	},
	people: {
		title: 'Who answers what?',
		lead: 'Everybody gets one questionnaire made of what is chosen for them. Whoever is asked nothing is not part of the wave.',
		nothing: 'No questionnaire is chosen yet; there is nobody to ask.',
		choose: 'Choose questionnaires',
		minutes: (n: number) => `about ${count(n, 'minute', 'minutes')}`,
		notAsked: 'not part of the wave',
		inUnits: (n: number) => `The units together have ${people(n)}.`
	},
	groups: {
		title: (n: number) =>
			`Which groups will be shown? Those with ${count(n, 'response', 'responses')} or more`,
		lead: 'Smaller groups are hidden, and further ones where they could be worked out from the others.',
		thresholdTitle: 'Smallest group',
		table: 'Units, and what it takes to show them',
		unit: 'Unit',
		people: 'Head-count',
		outlook: 'Will it be shown?',
		needed: 'Responses for ±10 points',
		shown: (n: number) => `from ${count(n, 'response', 'responses')} on`,
		tooSmall: 'too small: it only counts in the whole',
		noUnits: 'There are no units, so only the whole will be shown.',
		addUnits: 'Add units',
		unitTitle: 'How an answer gets its unit',
		unitLead:
			'A personal link knows the unit of whoever it was made for. An open link knows none; it can ask on its last page.',
		asksUnit: (audience: string) => `${audience}: the open link asks for the unit`
	},
	days: {
		title: 'When, and in which ways?',
		lead: 'Answers are taken from the first to the last day, both included.',
		titleHint: 'If a title is left empty, the wave is called by its number.',
		waysTitle: 'Ways to invite',
		waysLead:
			'All of them work side by side, from the launch on; the page “Invite people” makes them. Open links exist already and can be printed.',
		ways: {
			open: 'An open link, as address, QR code or poster: one for everybody, for walls and newsletters. Somebody could answer twice.',
			personal:
				'Personal links by mail or from a list: each works once, people can be reminded, and the response rate of a unit is known.',
			code: 'A code to be typed, on paper or by text message: for those without mail.',
			kiosk: 'A kiosk: a tablet at the counter that forgets every answer it has sent.',
			site: 'A button or frame on the client’s website.',
			paper: 'Sheets of paper that somebody enters: for sites without computers.'
		},
		linksTitle: 'Open links of this wave',
		linksLead: 'They stay the same as long as their audience is part of the plan.'
	},
	preview: {
		title: 'This is how it looks on a phone',
		lead: 'Everything works as it will, but nothing is stored.',
		questionnaire: 'Questionnaire',
		nothing: 'No questionnaire is chosen yet; there is nothing to look at.'
	},
	launch: {
		missingTitle: 'Still missing',
		repair: {
			'nothing-asked': 'Choose questionnaires',
			over: 'Change the days'
		},
		planTitle: 'The plan',
		edit: 'Change',
		look: 'Look',
		change: (step: string) => `Change: ${step}`,
		nobody: 'nobody yet',
		nothing: 'nothing yet',
		units: (n: number, of: number, uncounted: number) =>
			n === 0
				? 'no units'
				: `${count(n, 'unit', 'units')}${of ? `, ${people(of)}${uncounted ? ` and ${count(uncounted, 'unit', 'units')} without a head-count` : ''}` : ''}`,
		audience: (name: string, population: number | null, minutes: number) =>
			`${name}: ${population === null ? 'number unknown' : people(population)}, about ${num(minutes)} min`,
		days: (from: string, to: string) => `${date(from)} to ${date(to)}`,
		groups: (n: number) => `from ${count(n, 'response', 'responses')} on`,
		preview: (n: number) => count(n, 'questionnaire to look at', 'questionnaires to look at'),
		smallUnits: (names: string) => `Too small to be shown by themselves: ${names}.`,
		uncounted: (names: string) => `Without a head-count there is no response rate for: ${names}.`,
		frozenTitle: 'What freezes at the launch'
	}
};
export type PlanningMessages = typeof planning;
