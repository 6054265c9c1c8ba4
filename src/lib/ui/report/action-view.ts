import { isOpen, type ActionState, type PlannedAction } from '#lib/domain/actions/action.ts';
import { factorTitle } from '#lib/domain/actions/factor-of.ts';
import type { Locale } from '#lib/domain/text.ts';
import { actionWords } from '#lib/i18n/actions.ts';
import { findingsWords } from '#lib/i18n/findings.ts';

/** An action as screens show it, in one language. */
export interface ActionView {
	readonly id: string;
	readonly title: string;
	readonly state: ActionState;
	readonly open: boolean;
	readonly overdue: boolean;
	readonly factor: string | null;
	/** Name and function, as far as they are known. */
	readonly owner: string;
	readonly ownerRole: string;
	readonly days: string;
	readonly effort: string | null;
	readonly achieved: string;
	/** The objective that it serves, in words. */
	readonly serves: string | null;
	readonly finding: string | null;
	readonly wave: number | null;
}

/** «from … · due …», or when it ended. */
function daysOf({ startsOn, dueOn, endedOn }: PlannedAction, locale: Locale): string {
	const t = actionWords(locale);
	if (endedOn !== null) return t.ended(endedOn);
	return [startsOn === null ? '' : t.from(startsOn), dueOn === null ? t.noDay : t.until(dueOn)]
		.filter((part) => part !== '')
		.join(' · ');
}

export function actionView(
	action: PlannedAction & { readonly overdue: boolean },
	locale: Locale
): ActionView {
	const { owners, effortShort, objectives } = findingsWords(locale);
	const { id, title, state, overdue, factor, owner, ownerRole, effort, achieved, finding, wave, serves } =
		action;
	return {
		id,
		title: title[locale],
		state,
		open: isOpen(action),
		overdue,
		factor: factor === null ? null : factorTitle(factor)[locale],
		owner,
		ownerRole: ownerRole === null ? '' : owners[ownerRole],
		days: daysOf(action, locale),
		effort: effort === null ? null : effortShort[effort],
		achieved,
		serves: serves === undefined ? null : objectives[serves],
		finding: finding && finding[locale],
		wave
	};
}
