import { formatter } from '../../format.ts';

const { num, date, list } = formatter('en');
const count = (n: number, one: string, many: string) => `${num(n)} ${n === 1 ? one : many}`;

/** What the pages of a wave and the shared report say around the vocabulary of results (report.ts). */
export const dashboard = {
	withIntervals: 'With intervals and responses',
	value: 'Value',
	people: 'People',
	chartOf: (title: string) => `Chart: ${title}`,
	shades: 'Shades',
	conclusion: {
		weakest: (band: string, factors: readonly string[]) =>
			factors.length === 1
				? `${band}: ${factors[0]} is the weakest factor`
				: `${band}: ${list(factors)} are the weakest factors`,
		close: (band: string) => `${band}: the factors lie close together`,
		customersOnly: (score: string) => `Customers rate their satisfaction at ${score} of 100`,
		waiting: (n: number) => `${count(n, 'more response', 'more responses')} until the first figures`,
		none: 'No figures yet'
	},
	why: 'Why this band',
	inWords: 'What it means',
	keyFigures: 'Key figures',
	staffResponses: 'Responses of staff',
	customerResponses: 'Responses of customers',
	changeFigure: 'Index since the wave before',
	satisfactionFigure: 'Satisfaction of customers',
	of100: 'of 100',
	noInterval: 'no interval: too few answers',
	ranked: (score: string, range: string | null, n: string) =>
		range ? `${score} (${range}) · ${n}` : `${score} · ${n}`,
	aspectsIn: (factor: string) => `in ${factor}`,
	unavailableTitle: 'The index is not shown yet',
	progress: {
		title: (responses: number) =>
			responses === 0 ? 'No responses yet' : `${count(responses, 'response', 'responses')} so far`,
		titleClosed: (responses: number) =>
			responses === 0 ? 'No responses came in' : `${count(responses, 'response', 'responses')} came in`,
		titleHidden: (responses: number, hidden: number) =>
			`${count(responses, 'response', 'responses')} so far; ${count(hidden, 'unit is', 'units are')} not shown yet`,
		lead: (from: string, to: string) => `From ${date(from)} to ${date(to)}.`,
		campaigns: 'Who was asked',
		campaignsTable: 'Audiences, how many were addressed, began and answered',
		audience: 'Audience',
		units: 'Response rate by unit',
		unitsTable: 'Units, how many were addressed and answered',
		of: (n: string, population: string) => `${n} of ${population}`,
		unknownPopulation: 'number addressed unknown',
		marginNote:
			'Margin of error: half the width of the 95% interval of a share of 50%, in percentage points, corrected for the number addressed.',
		points: (value: string) => `±${value} points`,
		smallGroups: 'Judge small units by their count, not by their rate.',
		invite: 'Links and invitations',
		inResults: 'In the results',
		visible: 'shown',
		noUnits: 'No unit was given with the answers, so there is nothing to compare.'
	},
	factors: {
		titleApart: (highest: string, lowest: string) => `${highest} stands highest, ${lowest} lowest`,
		titleClose: 'The factors lie close together',
		titleNone: 'The factors are not shown yet',
		factorsTable: 'Factors with interval, band, target and reliability',
		aspects: 'Aspects of the factors',
		unitsTitle: 'Factors by unit',
		audiencesTitle: 'Employees beside managers',
		audiencesHidden: 'Employees and managers are not shown apart: one of the two groups is too small.',
		reliabilityIs: (alpha: string, range: string | null, items: number, n: number) =>
			`alpha ${alpha}${range ? ` (${range})` : ''}, ${num(items)} items, ${num(n)} respondents`,
		reliabilityNote:
			'Cronbach’s alpha with Feldt’s 95% interval, from 30 complete respondents on. From .8 it reads “reliable”, from .7 “acceptable”: conventions.',
		targetNote: (gap: string) => `${gap} to go`,
		targetInterval: (range: string) => `target minus score, 95%: ${range}`,
		reached: 'target reached'
	},
	customers: {
		title: (satisfaction: string, n: string) =>
			`Customers rate their satisfaction at ${satisfaction} of 100 (${n})`,
		titleOther: (n: string) => `What customers report (${n})`,
		titleNone: 'Nothing of customers is shown yet',
		notAsked: 'No customers are asked in this wave.',
		sharesTitle: 'What happened, in shares',
		shareNote: 'Shares with their Wilson 95% intervals.',
		npsScaleNote: 'From −100 to +100; the share of promoters less the share of detractors.',
		silent: (ratio: string) => `For each customer who complains, ${ratio} stay silent`,
		handled: 'Satisfied with how the complaint was handled',
		told: 'People told about the problem, on average',
		kindsTitle: 'Service and treatment',
		functional: 'The service itself',
		psychological: 'The treatment',
		kinds: {
			complete: 'Complete: service and treatment both satisfy',
			cold: 'Cold: the service works, the treatment does not',
			kind: 'Kind: the treatment satisfies, the service does not',
			dissatisfied: 'Dissatisfied with both'
		},
		kindsBorder: (cell: string) =>
			`${cell}; the line of 60 lies within an interval, so the neighbouring reading is as likely`,
		unitsTitle: 'Satisfaction by unit'
	},
	context: {
		titleNeed: (quadrant: string) => `Need against readiness: ${quadrant}`,
		titleBetter: 'Staff see the outcomes of CRM improving',
		titleWorse: 'Staff see the outcomes of CRM declining',
		titleSame: 'Staff see no clear change in the outcomes of CRM',
		titleUnanswered: 'Too few answers to judge the outcomes of CRM',
		titleNone: 'Success, risks and context are not shown yet',
		notAsked: 'None of these questionnaires was asked in this wave.',
		riskTable: 'Risks, as answered',
		riskItem: 'Risk',
		high: 'high',
		notHigh: 'not high',
		riskCount: (n: number) => `${count(n, 'risk is', 'risks are')} rated high`,
		unansweredRisk: 'The risks have no answers yet',
		noRisk: 'No risk is rated high',
		orientationTypeNote: 'Read from the four scores by rules of our own.',
		orientationTable: 'The four sides of customer orientation',
		side: 'Side',
		claimed: 'Claimed',
		evidenced: 'With evidence',
		sloganGap: 'Slogan gap',
		agreement: 'Agreement'
	},
	picture: {
		source: (product: string, numbers: string) => `Source: ${product}. ${numbers}`
	},
	foreword: 'In the consultant’s words',
	change: {
		title: 'Change since the wave before',
		table: 'Figures of both waves and their difference',
		before: 'Before',
		after: 'Now',
		difference: 'Difference',
		detectable: 'Detectable',
		all: (rows: number): string => `Show all ${num(rows)} rows`,
		detectableNote:
			'Detectable: the smallest true change that samples of this size would show in four of five cases. An interval that holds 0 says that there may be no change at all.',
		none: 'There is no earlier wave with the same questionnaires.'
	}
};
export type DashboardMessages = typeof dashboard;
