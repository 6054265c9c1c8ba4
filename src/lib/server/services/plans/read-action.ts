import { actionStates, isOpen, type ActionState } from '#lib/domain/actions/action.ts';
import { successFactors } from '#lib/domain/actions/factor-of.ts';
import { efforts, objectives, ownerRoles } from '#lib/domain/findings/rule.ts';
import type { Localized } from '#lib/domain/text.ts';
import { typedLine, typedText } from '#lib/domain/typed.ts';
import { parseDay } from '#lib/i18n/jalali.ts';
import { Problem } from '../../problem.ts';

export const longestTitle = 600;
export const longestOwner = 120;
export const longestAchieved = 1000;

/** An action as it was typed: days in either calendar, '' for none. */
export interface ActionInput {
	readonly title: Localized;
	readonly factor: string;
	readonly ownerRole: string;
	readonly owner: string;
	readonly startsOn: string;
	readonly dueOn: string;
	readonly endedOn: string;
	readonly state: string;
	readonly effort: string;
	readonly achieved: string;
	/** The objective that it serves; '' or left out for none. */
	readonly serves?: string;
}

export type ActionIssue = 'empty' | 'too-long' | 'choice' | 'day' | 'before-start' | 'future';

/**
 * The columns of an action that was typed. A title in one language stands for both; one that ended without a day ended
 * today. Throws 'invalid-input' with an `ActionIssue` for each field.
 */
export function readAction(input: ActionInput, today: string) {
	const issues: Record<string, ActionIssue> = {};
	const [fa, en] = [typedLine(input.title.fa), typedLine(input.title.en)];
	if (fa === '' && en === '') issues['title'] = 'empty';
	if (Math.max(fa.length, en.length) > longestTitle) issues['title'] = 'too-long';
	const owner = typedLine(input.owner);
	if (owner.length > longestOwner) issues['owner'] = 'too-long';
	const achieved = typedText(input.achieved);
	if (achieved.length > longestAchieved) issues['achieved'] = 'too-long';
	const choice = <T extends string>(field: keyof ActionInput, options: readonly T[]): T | null => {
		const found = options.find((option) => option === input[field]) ?? null;
		if (found === null && (input[field] ?? '') !== '') issues[field] = 'choice';
		return found;
	};
	const day = (field: 'startsOn' | 'dueOn' | 'endedOn'): string | null => {
		const typed = input[field].trim();
		const read = typed === '' ? null : parseDay(typed);
		if (typed !== '' && read === null) issues[field] = 'day';
		return read;
	};
	const state: ActionState | null = choice('state', actionStates);
	if (state === null) issues['state'] = 'choice';
	const [startsOn, dueOn, ended] = [day('startsOn'), day('dueOn'), day('endedOn')];
	if (startsOn !== null && dueOn !== null && dueOn < startsOn) issues['dueOn'] = 'before-start';
	const open = state === null || isOpen({ state });
	if (!open && ended !== null && ended > today) issues['endedOn'] = 'future';
	const row = {
		title_fa: fa || en,
		title_en: en || fa,
		factor: choice(
			'factor',
			successFactors.map(({ code }) => code)
		),
		owner_role: choice('ownerRole', ownerRoles),
		owner,
		starts_on: startsOn,
		due_on: dueOn,
		ended_on: open ? null : (ended ?? today),
		state: state ?? ('planned' as const),
		effort: choice('effort', efforts),
		serves: choice('serves', objectives),
		achieved
	};
	if (Object.keys(issues).length) throw new Problem('invalid-input', issues);
	return row;
}
