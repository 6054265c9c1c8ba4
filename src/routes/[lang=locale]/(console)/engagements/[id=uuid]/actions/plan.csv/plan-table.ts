import { printed, type PlannedAction } from '#lib/domain/actions/action.ts';
import { factorTitle } from '#lib/domain/actions/factor-of.ts';
import type { Locale } from '#lib/domain/text.ts';
import { actionWords } from '#lib/i18n/actions.ts';
import { findingsWords } from '#lib/i18n/findings.ts';
import { typedDay } from '#lib/i18n/jalali.ts';
import { textCsv } from '#lib/server/csv.ts';

/** The whole plan as CSV that spreadsheets open as it is; no cell is computed there. */
export function planTable(actions: readonly PlannedAction[], locale: Locale, today: string): string {
	const t = actionWords(locale);
	const w = findingsWords(locale);
	const day = (iso: string | null) => (iso === null ? '' : typedDay(iso, locale));
	return textCsv([
		t.columns,
		...printed(actions, today).map((action) => [
			action.title[locale],
			action.factor === null ? '' : factorTitle(action.factor)[locale],
			action.ownerRole === null ? '' : w.owners[action.ownerRole],
			action.owner,
			day(action.startsOn),
			day(action.dueOn),
			t.states[action.state],
			action.overdue ? t.yes : '',
			day(action.endedOn),
			action.effort === null ? '' : w.effortShort[action.effort],
			action.achieved,
			action.serves === undefined ? '' : w.objectives[action.serves],
			action.finding?.[locale] ?? '',
			action.wave === null ? '' : String(action.wave)
		])
	]);
}
