import type { CaseState, Channel, Outcome } from '#lib/domain/complaints/case.ts';
import type { DisputeBody, DisputeOutcome } from '#lib/domain/complaints/dispute.ts';
import type { WorkingWeek } from '#lib/domain/complaints/working-days.ts';
import { formatter } from '../../format.ts';
import { weekdayName, weekdaysInOrder } from '../../weekdays.ts';

const { num, date, isolate, list } = formatter('en');
const restOf = ({ restDays }: WorkingWeek) =>
	list(weekdaysInOrder('en').flatMap((day) => (restDays.includes(day) ? [weekdayName(day, 'en')] : [])));
const count = (n: number, one: string, many: string) => `${num(n)} ${n === 1 ? one : many}`;
const workingDays = (n: number) => count(n, 'working day', 'working days');

export const complaints = {
	tab: 'Complaints',
	navigation: 'Complaints of this engagement',
	tabs: {
		cases: 'Cases',
		figures: 'Figures',
		charter: 'Charter',
		silent: 'Silent customers',
		retention: 'Keeping customers',
		settings: 'Targets and retention'
	},
	open: 'Complaints and silent customers',
	workingDays,
	days: (n: number) => count(n, 'day', 'days'),
	states: {
		new: 'not acknowledged yet',
		'in-hand': 'in hand',
		closed: 'closed'
	} satisfies Record<CaseState, string>,
	channels: {
		questionnaire: 'after the questionnaire',
		phone: 'by telephone',
		'in-person': 'in person',
		mail: 'by letter or mail',
		other: 'by another way'
	} satisfies Record<Channel, string>,
	outcomes: {
		resolved: 'resolved',
		compensated: 'compensated',
		'not-justified': 'not justified',
		withdrawn: 'withdrawn'
	} satisfies Record<Outcome, string>,
	overdue: { acknowledgement: 'acknowledgement overdue', resolution: 'resolution overdue' },
	list: {
		title: (open: number, overdue: number) =>
			open === 0
				? 'No complaint is open'
				: overdue === 0
					? `${count(open, 'complaint is', 'complaints are')} open, all in time`
					: `${count(open, 'complaint is', 'complaints are')} open, ${num(overdue)} overdue`,
		lead: 'Customers who ask to be contacted after a questionnaire appear here, and so does what you enter by hand or take over from a log. Nothing leads from a case to anybody’s answers.',
		enter: 'Enter a complaint',
		log: 'Take over a log',
		imported: 'from the log',
		left: (n: number) => `${count(n, 'further case is', 'further cases are')} not shown.`,
		filter: 'Show',
		filters: {
			open: 'open',
			overdue: 'overdue',
			new: 'not acknowledged',
			'in-hand': 'in hand',
			closed: 'closed',
			disputed: 'disputed outside',
			all: 'all'
		},
		table: 'Complaints',
		code: 'Case',
		received: 'Received',
		age: 'Age',
		ageHint: 'working days',
		state: 'State',
		responsible: 'Responsible',
		nobody: 'nobody yet',
		about: 'About',
		erased: 'deleted',
		emptyTitle: 'No complaint yet',
		empty:
			'On the last page of a customers’ questionnaire everybody is offered to be contacted. What came by telephone or at the counter can be entered by hand.',
		noneHere: 'No complaint is in this state.'
	},
	enter: {
		title: 'Enter a complaint',
		lead: 'One that came by another way than the questionnaire. Write down only what is needed to handle it.',
		channel: 'How it came in',
		receivedOn: 'Received on',
		name: 'Name of the customer',
		mobile: 'Telephone',
		email: 'E-mail',
		message: 'What it is about, and what the customer would like',
		optional: 'Optional.',
		save: 'Enter it',
		cancel: 'Back to the cases'
	},
	page: {
		title: {
			new: (age: number) => `Waiting to be acknowledged for ${workingDays(age)}`,
			'in-hand': (age: number) => `In hand, ${workingDays(age)} old`,
			closed: (age: number) => `Closed after ${workingDays(age)}`
		} satisfies Record<CaseState, (age: number) => string>,
		overline: (code: string) => `Case ${code}`,
		lead: (channel: string, on: string) => `Received ${channel} on ${date(on)}.`,
		contactTitle: 'Who complains, and of what',
		name: 'Name',
		mobile: 'Telephone',
		email: 'E-mail',
		message: 'In the customer’s words',
		notGiven: 'not given',
		erased: 'The contact data, the customer’s words and the notes are deleted. What is counted stays.',
		imported:
			'Taken from a log that was kept elsewhere: who complained, and of what, stands there under this number and was not taken.',
		keptUntil: (days: number) =>
			days === 0
				? 'These data are deleted on the day on which the case is closed.'
				: `These data are deleted ${count(days, 'day', 'days')} after the case is closed.`,
		erase: 'Delete the contact data now',
		eraseWhy: 'If the customer asks for it. It cannot be undone: the words and the notes go too.',
		nextTitle: 'Next step',
		responsible: 'Responsible',
		assignTitle: 'Give it to somebody',
		assign: 'Give it to this person',
		on: 'On',
		acknowledge: 'The customer was told that it has arrived',
		acknowledgeButton: 'Acknowledged',
		note: 'Note',
		noteOptional: 'Optional. Deleted with the contact data.',
		noteNeeded: 'Deleted with the contact data.',
		action: 'Something was done',
		actionNote: 'What was done',
		actionButton: 'Add it',
		close: 'Close the case',
		outcome: 'Outcome',
		resolution: 'What was decided, and how the customer was told',
		closeButton: 'Close',
		reopen: 'Open it again',
		reopenNote: 'Why',
		reopenButton: 'Open again',
		rate: 'The customer’s view of the handling',
		rateHint: 'If you asked: how satisfied with the outcome and the speed?',
		rateButton: 'Note it',
		grades: [
			'very dissatisfied',
			'dissatisfied',
			'neither',
			'satisfied',
			'very satisfied'
		] as readonly string[],
		historyTitle: 'What happened',
		by: (name: string | null) => (name === null ? '' : isolate(name)),
		events: {
			received: 'received',
			assigned: (name: string) => `given to ${isolate(name)}`,
			acknowledged: 'acknowledged',
			action: 'done',
			closed: (outcome: string) => `closed: ${outcome}`,
			reopened: 'opened again',
			rated: (grade: string) => `the customer is ${grade} with the handling`,
			erased: 'contact data deleted',
			disputed: (body: string) => `taken outside: ${body}`,
			'dispute-ended': (outcome: string) => `dispute over: ${outcome}`,
			imported: 'taken from a log'
		},
		somebody: 'somebody whose account is gone'
	},
	disputes: {
		tag: 'external dispute',
		title: 'Dispute outside',
		take: 'The customer took it outside',
		takeButton: 'Note the dispute',
		body: 'Before whom',
		bodies: {
			mediation: 'mediation or dispute council',
			arbitration: 'arbitration',
			court: 'court',
			authority: 'public authority or ombudsman',
			association: 'trade or consumers’ association',
			other: 'another body'
		} satisfies Record<DisputeBody, string>,
		settle: 'The dispute is over',
		settleButton: 'Note the end',
		outcome: 'How it ended',
		outcomes: {
			settled: 'settled by agreement',
			'for-customer': 'decided for the customer',
			'for-organization': 'decided for the organization',
			dropped: 'dropped'
		} satisfies Record<DisputeOutcome, string>,
		since: (body: string, day: string) => `Before a third party (${body}) since ${date(day)}.`,
		ended: (outcome: string, day: string) => `Over on ${date(day)}: ${outcome}.`,
		running: 'It is not over yet.',
		keptMeanwhile: 'They stay for as long as the dispute runs.'
	},
	done: {
		entered: 'The complaint is entered.',
		assign: 'The case is given to this person.',
		acknowledge: 'The acknowledgement is noted.',
		act: 'The action is noted.',
		close: 'The case is closed.',
		reopen: 'The case is open again.',
		rate: 'The customer’s view is noted.',
		erase: 'The contact data are deleted.',
		dispute: 'The dispute outside is noted.',
		settle: 'The end of the dispute is noted.',
		saved: 'Saved.'
	},
	issues: {
		required: 'Please fill this in.',
		'too-long': 'This is too long.',
		mobile: 'This is no telephone number.',
		email: 'This is no e-mail address.',
		day: 'This is not a date. Please write it as 2026-11-22 or as 1405/9/1.',
		future: 'This day is still to come.',
		'before-receipt': 'This day lies before what happened earlier.',
		choice: 'Please choose one from the list.',
		target: 'Please give a whole number of days from 0 to 250.',
		order: 'A case cannot be resolved sooner than it is acknowledged.',
		retention: 'Please give a whole number of days from 0 to 730.',
		'no-working-day': 'At least one day of the week has to be a working day.'
	},
	figures: {
		title: (received: number, open: number) =>
			received === 0
				? 'No complaint came in this time'
				: `${count(received, 'complaint', 'complaints')} came in, ${open === 0 ? 'none is open' : `${num(open)} ${open === 1 ? 'is' : 'are'} open`}`,
		lead: (targets: { acknowledgeWithin: number; resolveWithin: number }) =>
			`Agreed on: acknowledged within ${workingDays(targets.acknowledgeWithin)}, resolved within ${workingDays(targets.resolveWithin)}.`,
		period: 'Period',
		periods: { '90': 'the last 90 days', '365': 'the last 365 days', all: 'from the beginning' },
		since: (from: string, to: string) => `Received after ${date(from)}, up to ${date(to)}.`,
		ever: (to: string) => `All that were received up to ${date(to)}.`,
		keyTitle: 'In figures',
		received: 'Received',
		open: 'Open',
		closed: 'Closed',
		acknowledgedInTime: 'Acknowledged within the target',
		resolvedInTime: 'Resolved within the target',
		medianAcknowledge: 'Median time to acknowledge',
		medianResolve: 'Median time to resolve',
		reopened: 'Opened again',
		satisfied: 'Satisfied with the handling',
		disputed: 'Taken outside',
		disputeTitle: 'Disputes outside',
		disputeState: 'State',
		disputeRunning: 'not over yet',
		imported: (n: number, all: number) =>
			`${num(n)} of the ${count(all, 'case', 'cases')} ${n === 1 ? 'was' : 'were'} taken from a log that was kept elsewhere: the days are those that stand there.`,
		of: (n: number) => count(n, 'case', 'cases'),
		few: 'few cases',
		tooFew: (need: number) => `shown from ${count(need, 'case', 'cases')} on`,
		notHalf: 'not known before half of the cases are there',
		done: (n: number) => `so far ${num(n)}`,
		ageTitle: 'Open cases by age',
		age: 'Age in working days',
		ageBand: (from: number, to: number | null) =>
			to === null ? `${num(from)} and more` : `${num(from)} to ${num(to)}`,
		cases: 'Cases',
		outcomeTitle: 'How they ended',
		outcome: 'Outcome',
		meaningTitle: 'What is counted, and how',
		countedDays: (week: WorkingWeek) =>
			`Working days are counted from the day of receipt, which is day 0. ${
				week.restDays.length === 0 ? 'Every day of the week counts' : `Every day but ${restOf(week)} counts`
			}. ${
				week.holidays.length === 0
					? 'No public holidays are set under targets: they count as working days.'
					: `The ${count(week.holidays.length, 'public holiday', 'public holidays')} set under targets ${week.holidays.length === 1 ? 'does' : 'do'} not count.`
			}`,
		holidays: 'Public holidays that do not count',
		meanings: (targets: { acknowledgeWithin: number; resolveWithin: number }) => [
			`Acknowledged within the target: cases acknowledged within ${workingDays(targets.acknowledgeWithin)}, of all that were acknowledged or are late. Cases that are still within their time count in neither.`,
			`Resolved within the target: the same with ${workingDays(targets.resolveWithin)} and the closing. Withdrawn complaints count in neither.`,
			'Median time: the working days by which half of the cases were there. Cases that still wait are taken into account (Kaplan–Meier), so that slow ones are not left out.',
			'Opened again: cases opened again at least once, of all that were ever closed.',
			'Satisfied with the handling: 4 or 5 of 5, of the customers who were asked after the closing.',
			'Taken outside: cases that a customer took to a court, an authority, a mediator or another third party, of all that were received. Each counts once, with its last dispute; deadlines and times are counted as for all others.',
			'Shares stand with their 95% interval (Wilson). Below five cases no share and no median is shown, below thirty it says “few cases”.'
		],
		standard:
			'The terms follow ISO 10002:2018 (handling of complaints), ISO 10003:2018 (disputes outside) and ISO 10004:2018 (satisfaction). The figures need no contact data and stay when these are deleted.'
	},
	settings: {
		title: 'What is agreed on for complaints',
		lead: 'Targets decide what is overdue and which share is in time. They hold for the cases that are there already, too.',
		acknowledgeWithin: 'Acknowledge within (working days)',
		acknowledgeHint: 'Usual: 1.',
		resolveWithin: 'Resolve within (working days)',
		resolveHint: 'Usual: 10.',
		restDays: 'Days of rest',
		restHint: 'They do not count as working days. Usual in Iran: Thursday and Friday.',
		holidays: 'Public holidays, one a line',
		holidaysHint:
			'Such as 2026-03-21, or 2026-03-21 – 2026-03-24 for several days in a row. They do not count as working days. Each year’s have to be entered: none are known here.',
		holidayIssues: {
			day: (at: number, line: string) =>
				`Line ${num(at)}, “${isolate(line)}”, is not a date. Please write it as 2026-03-21 or as 1405/1/1, one a line.`,
			backwards: (at: number, line: string) => `Line ${num(at)}, “${isolate(line)}”, ends before it begins.`,
			'too-many': (most: number) => `Please give at most ${num(most)} days.`
		},
		retentionDays: 'Keep contact data after the closing (days)',
		retentionHint:
			'Not before a dispute outside is over. Then name, telephone, mail, the customer’s words and all notes are deleted. Usual: 90.',
		save: 'Save'
	}
};
export type ComplaintMessages = typeof complaints;
