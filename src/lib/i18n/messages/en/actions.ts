import type { ActionState } from '#lib/domain/actions/action.ts';
import type { Direction } from '#lib/domain/actions/course.ts';
import { formatter } from '../../format.ts';

const { num, date } = formatter('en');
const counted = (count: number, one: string, many: string) => `${num(count)} ${count === 1 ? one : many}`;

/** The words of the action plan, and of what became of the figures since the wave before. */
export const actions = {
	navigation: 'Action plan',
	tab: 'Actions',
	open: 'Action plan',
	titleEmpty: 'Nothing has been planned yet',
	title: (open: number, overdue: number, done: number) =>
		[
			overdue > 0 ? `${counted(open, 'action is', 'actions are')} open, ${num(overdue)} of them overdue` : '',
			overdue === 0 && open > 0 ? `${counted(open, 'action is', 'actions are')} open, none overdue` : '',
			open === 0 ? `${counted(done, 'action is', 'actions are')} done, none is open` : ''
		].join(''),
	lead: 'What the client decided to do: who, until when, and what came of it. Take a recommendation over from the findings of a wave, or write an action by hand. The full report prints the plan.',
	leadReader: 'What was decided: who, until when, and what came of it.',
	emptyTitle: 'The plan begins with a finding',
	empty:
		'Open the findings of a wave and press “Add to the action plan” at one of them, or write an action by hand.',
	add: 'Write an action',
	addLead: 'If one of the two languages stays empty, the other one stands in both.',
	csv: 'Download as CSV',
	file: 'action-plan',
	table: 'Actions: open ones first, by the day they are due',
	filter: 'Show actions',
	filters: { all: 'All', open: 'Open', overdue: 'Overdue', ended: 'Ended' },
	noneHere: 'There is no such action.',
	action: 'Action',
	titleIn: { fa: 'Action (Persian)', en: 'Action (English)' },
	factor: 'Factor',
	noFactor: 'No single factor',
	owner: 'Owner',
	ownerHint: 'Name of a person. Managers of the engagement and readers of the report see it.',
	ownerRole: 'Function that owns it',
	noRole: 'Not set',
	nobody: 'nobody yet',
	startsOn: 'First day',
	dueOn: 'Due day',
	endedOn: 'Day it ended',
	endedHint: 'For what is done or dropped. Empty: today.',
	dayHint: 'For example 2026-11-22; may stay empty',
	state: 'State',
	states: {
		planned: 'planned',
		'under-way': 'under way',
		done: 'done',
		dropped: 'dropped'
	} satisfies Record<ActionState, string>,
	overdue: 'overdue',
	effort: 'Effort',
	noEffort: 'Not set',
	achieved: 'What was achieved',
	achievedHint: 'In a sentence, with a number where there is one.',
	finding: 'From the finding',
	ofWave: (number: number) => `wave ${num(number)}`,
	byHand: 'written by hand',
	from: (day: string) => `from ${date(day)}`,
	until: (day: string) => `due ${date(day)}`,
	ended: (day: string) => `ended ${date(day)}`,
	noDay: 'no due day',
	edit: 'Edit',
	editOf: (title: string) => `Edit: ${title}`,
	editing: 'Edit the action',
	remove: 'Delete',
	removeOf: (title: string) => `Delete: ${title}`,
	save: 'Save',
	fromFinding: 'Add to the action plan',
	fromFindingOf: (finding: string) => `Add to the action plan: ${finding}`,
	inPlan: 'In the action plan',
	done: {
		added: 'The action is in the plan.',
		saved: 'Saved.',
		'put-back': 'The action is back in the plan.',
		removed: 'The action is deleted.',
		planned: 'The recommendation is in the action plan, due in 90 days. Name its owner there.'
	},
	issues: {
		empty: 'Please write it in at least one language.',
		'too-long': 'That is too long.',
		choice: 'Please choose one.',
		day: 'This is no day. Type it like 2026-11-22, or leave it empty.',
		'before-start': 'This is before the first day.',
		future: 'This day has not come yet.'
	},
	full: 'The plan is full: it holds 500 actions. Delete some that nobody needs.',
	columns: [
		'Action',
		'Factor',
		'Function',
		'Owner',
		'First day',
		'Due day',
		'State',
		'Overdue',
		'Ended',
		'Effort',
		'What was achieved',
		'Objective',
		'Finding',
		'Wave'
	],
	yes: 'yes',

	course: {
		lead: 'The three questions that a measurement has to answer, with the actions that belong to each.',
		worksNone: 'There are not enough answers for the readiness index yet.',
		now: 'Score now',
		target: 'Target',
		gap: 'Target minus score',
		noTarget: 'no target',
		gapsNone:
			'How far a factor is from its target is seen as soon as there are enough answers for its score.',
		changeLead:
			'How far each factor is from its target, and what is open for it. Where the interval of the distance lies wholly above 0, the target is clearly missed.',
		targetsLink: 'Set targets',
		openActions: 'Open actions',
		nothingOpen: 'nothing open',
		missed: 'clearly below',
		reached: 'reached',
		undecided: 'not decided',
		first:
			'This is the first wave that can be compared. After the next one this part sets what changed beside what was done.',
		helpedTitle: (done: number, clear: number) =>
			`${counted(done, 'action was', 'actions were')} done between the two waves; ${counted(clear, 'figure has', 'figures have')} clearly changed`,
		helpedLead:
			'What was done between the waves stands beside what changed. That does not show that the one caused the other: much else changes in an organization in the same time, and other people may have answered.',
		changeColumn: 'Change, 95% interval',
		doneColumn: 'Done between the waves',
		underWayColumn: 'Under way when this wave opened',
		whole: 'Readiness index, and actions of no single factor',
		nothing: 'nothing',
		directions: {
			risen: 'risen',
			fallen: 'fallen',
			unclear: 'no clear change'
		} satisfies Record<Direction, string>,
		notCompared: 'cannot be compared',
		sentences: {
			risen: {
				with: 'It has clearly risen, and in the same time something was done for it.',
				without: 'It has clearly risen; no action of the plan had been finished for it.'
			},
			fallen: {
				with: 'It has clearly fallen although something was done for it; look at why.',
				without: 'It has clearly fallen; no action of the plan had been finished for it.'
			},
			unclear: {
				with: 'Something was done for it; these answers do not show whether the figure moved.',
				without: 'No action of the plan had been finished for it, and no clear change shows.'
			}
		} satisfies Record<Direction, { with: string; without: string }>,
		toPlan: 'To the action plan'
	},

	report: {
		name: 'Action plan',
		title: (open: string, done: string, overdue: string, late: boolean) =>
			late
				? `Of the plan ${done} actions are done and ${open} are open, ${overdue} of these past their day`
				: `Of the plan ${done} actions are done and ${open} are open, none past its day`,
		who: 'Owner',
		when: 'Due',
		note: 'As the plan stood when this report was drawn. Actions and their results are what the organization states; they were not measured.'
	}
};
export type ActionsMessages = typeof actions;
