import type { Effort, Objective, OwnerRole } from '#lib/domain/findings/rule.ts';
import { formatter } from '../../format.ts';

const { num } = formatter('en');

export const findings = {
	tab: 'Findings',
	owners: {
		management: 'Senior management',
		sales: 'Sales',
		marketing: 'Marketing',
		service: 'Customer service',
		technology: 'Information technology',
		people: 'Human resources',
		quality: 'Quality and processes',
		finance: 'Finance'
	} satisfies Record<OwnerRole, string>,
	efforts: {
		small: 'small: one team, weeks',
		medium: 'medium: several teams, a quarter',
		large: 'large: a project with a budget'
	} satisfies Record<Effort, string>,
	effortShort: { small: 'small', medium: 'medium', large: 'large' } satisfies Record<Effort, string>,
	objectives: {
		value: 'Deliver what customers value',
		revenue: 'Raise revenue',
		profit: 'Raise profit',
		cost: 'Cut costs and churn',
		satisfaction: 'Raise satisfaction',
		complaints: 'Cut complaints'
	} satisfies Record<Objective, string>,
	owner: 'Responsible',
	effort: 'Effort',
	serves: 'Objective',
	says: 'Finding',
	does: 'Recommendation',
	first: 'First step within 90 days',
	own: 'The consultant’s own judgement',
	stated: 'as stated by the specialists, without an interval',

	figure: {
		target: (value: string) => `target ${value}`,
		bound: (value: string) => `bound ${value}`,
		difference: 'difference',
		effect: (outcome: string) => `effect on ${outcome}`,
		risk: 'mean on the scale as answered',
		agreement: 'agreement between raters (r_wg)',
		share: {
			problem: 'had a problem',
			complained: 'told of it',
			handled: 'satisfied with the handling'
		},
		reversed: (title: string) => `${title} (100: none)`,
		nps: 'NPS',
		index: 'readiness index',
		need: 'need',
		satisfaction: 'satisfaction',
		sides: {
			staff: 'employees',
			customers: 'customers',
			managers: 'managers',
			employees: 'employees',
			before: 'before',
			after: 'now',
			claimed: 'claimed',
			evidenced: 'evidenced'
		},
		named: (name: string, value: string) => `${name} ${value}`,
		between: '; '
	},

	page: {
		title: (attention: number, strengths: number) =>
			attention + strengths === 0
				? 'The figures carry no finding yet'
				: `The report prints ${num(attention)} ${attention === 1 ? 'thing' : 'things'} to do and ${num(strengths)} ${strengths === 1 ? 'strength' : 'strengths'}`,
		lead: 'Each finding is written by a rule and stands only as long as the figures carry it. Change the words, the order or the choice: what you change is kept apart, survives new answers, and can be put back.',
		leadReader: 'What the report says, what to do about it, and the numbers that it rests on.',
		empty: 'Nothing stands out yet, or too few people have answered. Findings appear with the figures.',
		published: 'In the report',
		others: 'Holds too, but is not printed',
		othersLead: 'Less pressing by importance × gap, or dropped by you.',
		resting: (count: number) =>
			count === 1
				? 'One of your edits is at rest: the figures no longer carry its finding. It comes back with them.'
				: `${num(count)} of your edits are at rest: the figures no longer carry their findings. They come back with them.`,
		attention: 'To do',
		strength: 'Strength',
		unclear: 'To be checked',
		statedTag: 'Statement',
		ownTag: 'Your own',
		editedTag: 'Edited',
		newTag: 'New since you put them in order',
		up: 'Up',
		upOf: (finding: string) => `Move up: ${finding}`,
		down: 'Down',
		downOf: (finding: string) => `Move down: ${finding}`,
		drop: 'Leave out',
		dropOf: (finding: string) => `Leave out of the report: ${finding}`,
		show: 'Print',
		showOf: (finding: string) => `Print in the report: ${finding}`,
		edit: 'Edit',
		editOf: (finding: string) => `Edit: ${finding}`,
		restore: 'Put back the original words',
		remove: 'Delete',
		removeOf: (finding: string) => `Delete: ${finding}`,
		unfold: 'Open all',
		fold: 'Fold all',
		restoreAll: 'Put everything back',
		restoreAllLead: 'Forgets your order, choices and wording; findings that you wrote stay.',
		add: 'Write a finding',
		addLead:
			'For what you know from interviews or documents. Where one language is left empty, the other stands in both.',
		save: 'Save',
		inPersian: (field: string) => `${field} (Persian)`,
		inEnglish: (field: string) => `${field} (English)`,
		figures: 'See the figures',
		order:
			'Order: importance × gap, sure before unsure. Importance is the weight in the index, raised by a clear effect on success; the gap is the distance from the bound or target in points.',
		done: {
			saved: 'Saved. The report prints the new words.',
			added: 'The finding was added.',
			moved: 'The order was changed.',
			dropped: 'The finding was left out of the report.',
			shown: 'The finding is printed in the report.',
			restored: 'The original words are back.',
			removed: 'The finding was deleted.',
			'put-back': 'Your changes are back.',
			'all-restored': 'Everything is as the rules write it.'
		},
		issues: {
			empty: 'Please write this in at least one language.',
			'too-long': 'That is too long: at most 600 characters.',
			choice: 'Please choose one.'
		}
	},

	report: {
		name: 'Priorities and 90-day plan',
		findings: 'What to act on first',
		plan: 'The first 90 days',
		strengths: 'What to build on',
		step: 'First step',
		note: 'In the order of importance × gap. A finding is printed only where the 95% interval carries it; where it does not, it says “may”. The figures belong to this report; the wording is general experience: check each step against what you know of the organization.',
		shared: 'Priorities and the next 90 days'
	}
};
export type FindingsMessages = typeof findings;
