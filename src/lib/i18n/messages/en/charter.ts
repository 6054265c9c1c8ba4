import type { Measure } from '#lib/domain/complaints/figures.ts';
import { formatter } from '../../format.ts';

const { num, date } = formatter('en');
const workingDays = (n: number) => `${num(n)} working ${n === 1 ? 'day' : 'days'}`;

export const charter = {
	title: (promises: number, broken: number) =>
		promises === 0
			? 'No promise is written down yet'
			: `${num(promises)} ${promises === 1 ? 'promise' : 'promises'} to customers${broken === 0 ? '' : `, ${num(broken)} not always kept`}`,
	lead: 'The customer charter: what the organization promises, by what each promise is measured, and who sees to it. Promises about answering and resolving complaints are checked against the cases.',
	product: 'Complaints',
	since: (from: string, to: string) => `Checked against what came after ${date(from)}, up to ${date(to)}.`,
	add: 'Add a promise',
	adding: 'A new promise',
	editing: 'Change the promise',
	empty:
		'Begin with what customers ask about most: how soon they get an answer, how soon a complaint is resolved, whom to turn to.',
	table: 'Promises to customers',
	promise: 'Promise',
	standard: 'Measured by',
	owner: 'Responsible',
	nobody: 'nobody yet',
	keptHead: 'Kept',
	change: 'Change',
	standards: {
		acknowledgement: (days: number) => `first answer within ${workingDays(days)}`,
		resolution: (days: number) => `resolved within ${workingDays(days)}`
	} satisfies Record<Measure, (days: number) => string>,
	noStandard: 'no measure yet',
	verdict: { always: 'kept', broken: 'not always kept', unknown: 'no case yet' },
	keptOf: (kept: number, n: number) => `${num(kept)} of ${num(n)} ${n === 1 ? 'case' : 'cases'}`,
	share: (share: string, range: string) => `${share} (${range})`,
	elsewhere: 'not checked here',
	textIn: { fa: 'Promise in Persian', en: 'Promise in English' },
	textHint: 'As a customer reads it: clear, with its limits and conditions.',
	measure: 'Checked against the cases',
	measures: {
		acknowledgement: 'first answer within so many working days',
		resolution: 'resolved within so many working days'
	} satisfies Record<Measure, string>,
	noMeasure: 'no, it is measured elsewhere',
	days: 'Working days',
	daysHint: 'Only where it is checked against the cases.',
	indicator: 'Measured elsewhere by',
	indicatorHint: 'For instance: share of deliveries on the promised day.',
	ownerHint: 'A role or a name.',
	save: 'Save',
	cancel: 'Cancel',
	remove: 'Delete',
	changeOf: (text: string) => `Change: ${text}`,
	removeOf: (text: string) => `Delete: ${text}`,
	done: {
		added: 'The promise was added.',
		saved: 'The promise was saved.',
		removed: 'The promise was deleted.',
		'put-back': 'The promise is back in the charter.'
	},
	issues: {
		empty: 'Please write it in at least one language.',
		'too-long': 'This is too long.',
		choice: 'Please choose one from the list.',
		days: 'Please give a whole number of days from 0 to 250.',
		full: 'A charter has room for 40 promises.'
	},
	note: 'A case counts as soon as the promised time is over or the promise was kept; withdrawn complaints do not count for resolving. Shares stand with their 95% interval (Wilson) and from five cases on. The terms follow ISO 10001:2018; this is a self-assessment and no certificate.',
	more: 'The whole charter'
};
export type CharterMessages = typeof charter;
