import type { Channel, Outcome } from '#lib/domain/complaints/case.ts';
import type { LogColumn, LogRowIssue } from '#lib/domain/complaints/log.ts';
import { formatter } from '../../format.ts';

const { num } = formatter('en');
const cases = (n: number) => `${num(n)} ${n === 1 ? 'complaint' : 'complaints'}`;

export const complaintLog = {
	product: 'Complaints',
	title: 'Take over a log of complaints',
	lead: 'Complaints that were written down elsewhere until now. One line a complaint; the first line names the columns. Number and day of receipt are needed, all others are optional.',
	private:
		'Names, telephone numbers, addresses and the customers’ words are not taken: nobody of them was asked. Columns with other names are left out before anything is checked. The number leads back to the log, and only there.',
	file: 'File (CSV or XLSX)',
	fileHint: (mb: number, most: number) =>
		`Up to ${num(mb)} MB and ${num(most)} complaints. Reading it saves nothing.`,
	template: 'Empty table to fill in (CSV)',
	templateFile: 'complaint log',
	read: 'Read the file',
	noFile: 'Please choose a file first.',
	text: 'Or paste the log',
	placeholder:
		'Number; Received; Channel; Answered; Closed; Outcome\n1405-17; 2026-04-12; phone; 2026-04-13; 2026-04-20; resolved',
	check: 'Check the log',
	take: (n: number) => `Take over ${cases(n)}`,
	checkedTitle: (n: number, left: number) =>
		`${cases(n)} can be taken${left === 0 ? ', and nothing is wrong' : `, ${num(left)} ${left === 1 ? 'line is' : 'lines are'} left out`}`,
	nothingTitle: 'No line can be taken',
	columnsFound: (columns: string) => `Columns: ${columns}.`,
	fresh: (n: number) => `${num(n)} new.`,
	again: (n: number) =>
		`${num(n)} came from a log before: ${n === 1 ? 'it becomes' : 'they become'} what this one says.`,
	staying: (n: number) =>
		`${num(n)} ${n === 1 ? 'is' : 'are'} here already and somebody has worked on ${n === 1 ? 'it' : 'them'}: ${n === 1 ? 'it stays as it is' : 'they stay as they are'}.`,
	problemsTitle: (n: number) =>
		`${num(n)} ${n === 1 ? 'thing is' : 'things are'} wrong in the lines that are left out`,
	problemsText:
		'Put them right in the list below or in the file, and check once more; or take the others now and these later.',
	moreProblems: (n: number) => `and ${num(n)} more`,
	line: (n: number) => `Line ${num(n)}`,
	issues: {
		'no-head': 'The first line has to name the columns, “Number” and “Received” among them.',
		'no-cases': 'Below the names of the columns there is nothing.',
		'column-twice': (column: string) => `There are two columns for “${column}”.`
	},
	rowIssues: {
		'no-number': () => 'the number is missing',
		'number-too-long': () => 'the number is longer than 40 characters',
		contact: (text) =>
			`${text} is an address or a telephone number, or has no digit; please give a number of the log instead`,
		'number-twice': (text, first) => `${text} stands in line ${num(first)} already`,
		'no-day': () => 'the day is missing',
		day: (text) => `${text} is not a date; please write it as 2026-11-22 or as 1405/9/1`,
		future: (text) => `${text} is still to come`,
		order: (text) => `${text} lies before what happened earlier`,
		outcome: (text) => `${text} is none of: resolved, compensated, not justified, withdrawn`,
		'no-outcome': () => 'it is closed, but how it ended is missing',
		'not-closed': (text) => `the day is missing, although it says how it ended (${text})`,
		satisfaction: (text) => `${text} is not a grade from 1 to 5`,
		fields: (text) => `there are more cells than columns: ${text}`
	} satisfies Record<LogRowIssue, (text: string, first: number) => string> as Record<
		LogRowIssue,
		(text: string, first: number) => string
	>,
	columnsTitle: 'Columns that are understood',
	columnsTable: 'Columns of the log',
	column: 'Column',
	about: 'What stands in it',
	columns: {
		number: 'Number',
		received: 'Received',
		channel: 'Channel',
		answered: 'Answered',
		closed: 'Closed',
		outcome: 'Outcome',
		satisfaction: 'Satisfaction'
	} satisfies Record<LogColumn, string>,
	abouts: {
		number:
			'The number of the complaint in the log, each once. By it a complaint is known again when the log is taken once more.',
		received: 'The day on which it came in: 2026-11-22 or 1405/9/1. A time of day is left out.',
		channel: 'telephone, in person, letter, mail; everything else becomes “another way”.',
		answered: 'The day of the first answer to the customer. Empty: the day of closing, if there is one.',
		closed: 'The day on which it was closed; empty while it is open.',
		outcome: 'resolved, compensated, not justified or withdrawn; needed where it is closed.',
		satisfaction: 'What the customer said of the handling, 1 (very dissatisfied) to 5 (very satisfied).'
	} satisfies Record<LogColumn, string>,
	takenTitle: 'Complaints from logs',
	takenText: (all: number, untouched: number) =>
		`${cases(all)} ${all === 1 ? 'was' : 'were'} taken from logs. On ${num(untouched)} of them nobody has worked since: after a wrong file they can be deleted.`,
	withdraw: (n: number) => `Delete ${cases(n)}`,
	sure: 'Yes, delete them for good',
	notSure: 'Please tick the box: nothing was deleted.',
	done: {
		taken: 'The complaints were taken over.',
		withdrawn: 'The complaints from logs were deleted.'
	},
	back: 'Back to the cases',
	heads: {
		number: [
			'number',
			'no',
			'no.',
			'id',
			'case',
			'case id',
			'case number',
			'case no',
			'complaint number',
			'complaint no',
			'complaint id',
			'reference',
			'reference number',
			'ref',
			'ticket',
			'ticket number',
			'tracking code',
			'tracking number'
		],
		received: [
			'received',
			'received on',
			'date received',
			'receipt date',
			'date of receipt',
			'date',
			'complaint date',
			'date of complaint',
			'opened',
			'date opened',
			'registered',
			'registration date'
		],
		channel: ['channel', 'how received', 'via', 'medium', 'way', 'received by'],
		answered: [
			'answered',
			'answered on',
			'date answered',
			'acknowledged',
			'acknowledged on',
			'date acknowledged',
			'first answer',
			'first response',
			'first response date',
			'response date'
		],
		closed: [
			'closed',
			'closed on',
			'date closed',
			'closing date',
			'resolved on',
			'date resolved',
			'resolution date'
		],
		outcome: ['outcome', 'result', 'decision', 'resolution'],
		satisfaction: ['satisfaction', 'satisfaction with handling', 'customer satisfaction', 'grade']
	} satisfies Record<LogColumn, readonly string[]> as Readonly<Record<LogColumn, readonly string[]>>,
	channelWords: {
		questionnaire: ['questionnaire', 'survey', 'after the questionnaire'],
		phone: ['phone', 'telephone', 'by telephone', 'call', 'call centre', 'call center', 'hotline'],
		'in-person': ['in person', 'in-person', 'counter', 'branch', 'visit', 'face to face'],
		mail: ['mail', 'letter', 'email', 'e-mail', 'by letter or mail', 'post', 'fax'],
		other: ['other', 'another way', 'by another way']
	} satisfies Record<Channel, readonly string[]> as Readonly<Record<Channel, readonly string[]>>,
	outcomeWords: {
		resolved: ['resolved', 'solved', 'fixed', 'done', 'upheld', 'justified', 'settled'],
		compensated: ['compensated', 'refunded', 'refund', 'replaced', 'compensation'],
		'not-justified': ['not justified', 'unjustified', 'rejected', 'not upheld', 'invalid', 'refused'],
		withdrawn: ['withdrawn', 'cancelled', 'canceled', 'withdrawn by customer']
	} satisfies Record<Outcome, readonly string[]> as Readonly<Record<Outcome, readonly string[]>>
};
export type ComplaintLogMessages = typeof complaintLog;
