import type { PlannedAction } from '#lib/domain/actions/action.ts';
import type { Locale } from '#lib/domain/text.ts';
import { typedDay } from '#lib/i18n/jalali.ts';
import { fieldOf, fieldsInBoth, type Fields } from '#lib/server/http/form.ts';
import type { ActionInput } from '#lib/server/services/plans/read-action.ts';

/** An action as it was typed into its form. */
export const inputFrom = (fields: Fields): ActionInput => ({
	title: { fa: fieldOf(fields, 'titleFa'), en: fieldOf(fields, 'titleEn') },
	factor: fieldOf(fields, 'factor'),
	ownerRole: fieldOf(fields, 'ownerRole'),
	owner: fieldOf(fields, 'owner'),
	startsOn: fieldOf(fields, 'startsOn'),
	dueOn: fieldOf(fields, 'dueOn'),
	endedOn: fieldOf(fields, 'endedOn'),
	state: fieldOf(fields, 'state'),
	effort: fieldOf(fields, 'effort'),
	achieved: fieldOf(fields, 'achieved'),
	serves: fieldOf(fields, 'serves')
});

/** An action as the fields of its form. */
export function fieldsOf(action: PlannedAction, locale: Locale): Record<string, string> {
	const day = (iso: string | null) => (iso === null ? '' : typedDay(iso, locale));
	return {
		...fieldsInBoth('title', action.title),
		factor: action.factor ?? '',
		ownerRole: action.ownerRole ?? '',
		owner: action.owner,
		startsOn: day(action.startsOn),
		dueOn: day(action.dueOn),
		endedOn: day(action.endedOn),
		state: action.state,
		effort: action.effort ?? '',
		achieved: action.achieved,
		serves: action.serves ?? ''
	};
}
