import type { Objective } from '#lib/domain/findings/rule.ts';
import type { KpiIssue } from '#lib/domain/objectives/check-kpi.ts';
import type { Better, KpiUnit } from '#lib/domain/objectives/kpi.ts';
import { formatter } from '../../format.ts';

const { num } = formatter('en');
const counted = (count: number, one: string, many: string) => `${num(count)} ${count === 1 ? one : many}`;

/** The words of the objectives of an engagement and of their indicators, on screen and on paper. */
export const objectiveMessages = {
	open: 'Objectives',
	navigation: 'Objectives',
	title: (met: number, towards: number, all: number) =>
		all === 0
			? 'No objective has an indicator yet'
			: `Of ${counted(all, 'indicator', 'indicators')}, ${num(met)} met the target and ${num(towards)} moved towards it`,
	lead: 'For each of the six objectives up to three indicators: where the client stands, where it wants to be and until when, and what was measured since. The full report prints them.',
	leadReader: 'What each objective is measured by: where it began, where it stands, and what was agreed.',
	about: {
		value: 'Identify what creates value for customers, and deliver it.',
		revenue: 'Raise sales revenue by better treatment in the sales process.',
		profit: 'Raise profit through knowledge of the customer.',
		cost: 'Cut direct and indirect costs, lost customers included.',
		satisfaction: 'Raise the satisfaction of customers.',
		complaints: 'Cut the complaint rate.'
	} satisfies Record<Objective, string>,
	none: 'No indicator yet.',
	indicators: (objective: string) => `Indicators of the objective “${objective}”`,
	indicator: 'Indicator',
	objective: 'Objective',
	baseline: 'Baseline',
	present: 'Newest value',
	target: 'Target',
	progress: 'Progress',
	progressChart: 'Way from the baseline to the target, in per cent',
	progressSummary:
		'Each bar shows how much of the way from its baseline to its target an indicator has come.',
	targetLine: 'target',
	trend: 'Course',
	trendTitle: (name: string) => `Course of “${name}”`,
	trendSummary: 'The newest values follow the baseline; the days are not equally far apart.',
	day: 'Day',
	value: 'Value',
	on: (day: string) => `on ${day}`,
	until: (day: string) => `until ${day}`,
	noValue: 'not set',
	notMeasured: 'not measured',
	units: {
		percent: 'per cent',
		count: 'number',
		rial: 'rial',
		toman: 'toman',
		days: 'days',
		points: 'points'
	} satisfies Record<KpiUnit, string>,
	values: {
		count: (value: string) => value,
		rial: (value: string) => `${value} rial`,
		toman: (value: string) => `${value} toman`,
		days: (value: string) => (value === '1' ? '1 day' : `${value} days`),
		points: (value: string) => (value === '1' ? '1 point' : `${value} points`)
	} satisfies Record<Exclude<KpiUnit, 'percent'>, (value: string) => string>,
	better: 'Better is',
	betters: { more: 'more', less: 'less' } satisfies Record<Better, string>,
	readings: {
		'no-target': 'no target was agreed',
		'no-baseline': 'without a baseline there is no way to measure',
		'not-measured': 'not measured since the baseline',
		away: (share: string) => `moved away from the target (${share} of the way)`,
		still: 'as at the baseline',
		towards: (share: string) => `${share} of the way to the target`,
		reached: 'target reached',
		passed: (share: string) => `target passed: ${share} of the way`
	},
	metWithoutBaseline: 'the target is met; without a baseline there is no way to measure',
	late: 'Its day has passed',
	add: 'Add an indicator',
	addTo: (objective: string) => `Add an indicator: ${objective}`,
	suggestions: 'Take over a suggestion',
	adding: (objective: string) => `New indicator: ${objective}`,
	addLead:
		'A name in one language is enough; the other language then shows it as it is. A baseline and a target may be added later.',
	editing: (objective: string) => `Change the indicator: ${objective}`,
	nameIn: { fa: 'Name (Persian)', en: 'Name (English)' },
	unit: 'Unit',
	baselineValue: 'Baseline value',
	baselineOn: 'Measured on',
	targetValue: 'Target value',
	targetOn: 'To be reached by',
	numberHint: 'In Persian or Latin digits.',
	dayHint: 'For instance 2026-11-22; may stay empty with its value',
	measure: 'Enter a newer value',
	measureOf: (name: string) => `Enter a newer value: ${name}`,
	measuring: (name: string) => `A newer value of “${name}”`,
	measureLead: (unit: string) =>
		`In the unit of the indicator: ${unit}. A second value of a day takes the place of the first.`,
	measuredOn: 'Measured on',
	measureDayHint: 'For instance 2026-11-22',
	edit: 'Change',
	editOf: (name: string) => `Change: ${name}`,
	remove: 'Delete',
	removeOf: (name: string) => `Delete: ${name}`,
	removeValue: 'Delete this value',
	removeValueOf: (name: string, day: string) => `Delete the value of ${day}: ${name}`,
	valuesOf: (count: number) => `All values (${num(count)})`,
	save: 'Save',
	cancel: 'Cancel',
	serving: (open: number, done: number) =>
		`The action plan serves this objective with ${counted(open, 'open action', 'open actions')} and ${counted(done, 'action that is done', 'actions that are done')}.`,
	serves: 'Objective',
	noObjective: 'No single objective',
	done: {
		added: 'The indicator has been added.',
		saved: 'Saved.',
		measured: 'The value has been entered.',
		'put-back': 'The indicator is back, with its values.',
		removed: 'The indicator has been deleted.',
		'value-removed': 'The value has been deleted.'
	},
	issues: {
		empty: 'Please write it in one language at least.',
		'too-long': 'That is too long.',
		choice: 'Please choose one.',
		number: 'This is no number.',
		negative: 'It cannot be below zero.',
		day: 'This is no day. Type it like 2026-11-22.',
		both: 'A value needs its day, and a day its value.',
		future: 'This day has not come yet.',
		'not-after': 'This day is not after that of the baseline.',
		worse: 'This target is worse than the baseline. Change it, or say that the other direction is better.',
		same: 'The target is the baseline: there is nothing to reach.',
		'measured-before': 'There is a newer value of this day or an earlier one. Delete it first.',
		full: 'There is no room for another one.'
	} satisfies Record<KpiIssue, string>,
	report: {
		name: 'Objectives',
		title: (met: string, towards: string, all: string) =>
			`Of ${all} indicators of the objectives, ${met} met the target and ${towards} moved towards it`,
		note: 'As the client states; this product did not measure these values. Progress is the newest value minus the baseline, divided by the target minus the baseline. That a value changed does not show why it did.'
	}
};
export type ObjectivesMessages = typeof objectiveMessages;
