import { formatter } from '../../format.ts';

const { num } = formatter('en');
const people = (n: number) => `${num(n)} ${n === 1 ? 'person' : 'people'}`;

export const monitoring = {
	untilUseful: 'Until useful',
	useful: 'useful',
	usefulMore: (n: string) => `${n} more`,
	usefulShort: (n: string) => `${n} too few`,
	usefulNote: (audience: string, unit: string) =>
		`Until useful: further responses until the margin of error is at most ±${audience} points for an audience and ±${unit} points for a unit (Cochran’s formula, 95%, corrected for the number addressed). Both limits are conventions.`,
	live: {
		plain: 'As of the moment this page was loaded.',
		on: 'This page keeps itself up to date as responses come in.',
		updated: (time: string) => `Updated at ${time}.`,
		reload: 'Load again'
	},
	dropOff: {
		title: 'How far people come',
		stopsMost: (page: number, section: string, n: number, open: number) =>
			`Page ${num(page)}, “${section}”, is where more people stand than anywhere else: ${num(n)} of the ${num(open)} who have not sent.`,
		table: (audience: string) => `${audience}: how many reached each page`,
		page: 'Page',
		reached: 'Reached it',
		share: 'Of those who began',
		stopped: 'Last answer here',
		begun: 'Pressed start',
		untouched: 'no answer yet',
		sent: 'Sent',
		nobody: 'Nobody has begun yet.',
		tooFew: (n: number) => `Shown once ${people(n)} have begun.`,
		hidden: (n: number) => `Fewer than ${people(n)} have begun and not sent; where they stand is not shown.`,
		note: 'A page counts as reached by everybody who answered something on it or later, and by everybody who has sent. Some may come back: their answers are kept.'
	},
	course: {
		title: 'Time, care and mails',
		table: 'Time to answer, signs of carelessness and mails that did not arrive, by audience',
		audience: 'Audience',
		time: 'Median time',
		flagged: 'Signs of carelessness',
		bounced: 'Mails that did not arrive',
		under: (minutes: string) => `under ${minutes} min`,
		between: (from: string, to: string) => `${from}–${to} min`,
		atLeast: (minutes: string) => `${minutes} min or more`,
		timeNote:
			'The time from “start” to sending, breaks included. No response keeps its time: classes of minutes are counted for a whole audience, several people at once, so that the figure lags a little behind.',
		details: 'The signs, one by one',
		stops: 'Addresses that get no mail'
	},
	sample: {
		link: 'How many to invite?',
		title: (n: number, population: number | null) =>
			population === null ? `Invite ${people(n)}` : `Invite ${num(n)} of ${people(population)}`,
		titleAll: (population: number) => `Invite everybody: all ${num(population)}`,
		titleEmpty: 'How many to invite?',
		lead: 'From how many people there are, how exact the figures shall be, and how many of those invited usually answer.',
		formTitle: 'Your figures',
		population: 'How many people there are',
		populationHint: 'Leave empty if nobody knows or there are very many.',
		fromUnits: (n: number) => `The units of this engagement have ${num(n)} people together.`,
		margin: 'Margin of error, in percentage points',
		marginHint: 'Half the width of the interval. Usual are 5 for a whole audience and 10 for a unit.',
		confidence: 'Confidence',
		rate: 'Expected response rate, in per cent',
		rateHint: 'Of the last wave, or a careful guess.',
		compute: 'Compute',
		newTab: 'Opens in a new tab, so that nothing typed here is lost.',
		issues: {
			population: 'Please enter a whole number of people, 1 or more, or leave it empty.',
			margin: 'Please enter a number of points from 0.5 to 40.',
			rate: 'Please enter a number from 1 to 100.'
		},
		needed: 'Responses needed',
		invite: 'To invite',
		expected: 'Responses to expect',
		expectedMargin: 'Margin of error to expect',
		points: (value: string) => `±${value} points`,
		tooWide: 'over ±50 points',
		unlimited: 'number unknown',
		enough: (rate: string) => `When ${rate} of them answer, the interval is as narrow as wanted.`,
		notEnough: (rate: string, margin: string) =>
			`Even when everybody is invited, a response rate of ${rate} gives ${margin} only. Reminders raise the rate; a wider margin may be enough.`,
		unitsTitle: 'Each unit for itself',
		unitsTable: 'How many to invite in each unit',
		unit: 'Unit',
		people: 'People',
		everybody: 'everybody',
		unitsNote:
			'To be as exact about every single unit takes many more responses than about the whole. In a small unit it means nearly everybody.',
		method:
			'Cochran: n₀ = z²·p(1 − p)/e² with p = 50%, n = n₀/(1 + (n₀ − 1)/N), divided by the expected response rate; the formula of Krejcie and Morgan gives the same n. It holds for a share in a random sample; whoever does not answer may differ from those who do, and no sample size mends that.'
	}
};
export type MonitoringMessages = typeof monitoring;
