import { isOpen } from '#lib/domain/actions/action.ts';
import { factorTitle } from '#lib/domain/actions/factor-of.ts';
import { colour } from '#lib/charts/theme.ts';
import { actionWords } from '#lib/i18n/actions.ts';
import { findingsWords } from '#lib/i18n/findings.ts';
import { note } from '../blocks/text.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { isolated } from './isolate-names.ts';
import type { Telling } from './telling.ts';

/** What the client decided to do and how far it is; null where nothing is planned. */
export function actionPlan(tell: Telling): Chapter | null {
	const { plan, fmt } = tell;
	if (plan.length === 0) return null;
	const w = actionWords(tell.locale);
	const { owners, objectives, serves: objective } = findingsWords(tell.locale);
	const open = plan.filter(isOpen).length;
	const overdue = plan.filter((action) => action.overdue).length;
	const done = plan.filter(({ state }) => state === 'done').length;
	const small = (text: string) => ({ text: `\n${text}`, colour: colour.muted });
	return {
		name: w.report.name,
		title: w.report.title(fmt.num(open), fmt.num(done), fmt.num(overdue), overdue > 0),
		blocks: [
			table({
				columns: [
					{ head: w.action, width: 46, style: { face: 'R' } },
					{ head: w.report.who, width: 18 },
					{ head: w.report.when, width: 13, align: 'center' },
					{ head: w.state, width: 18 }
				],
				rows: plan.map((action) => {
					const { factor, owner, ownerRole, dueOn, achieved, serves } = action;
					const role = ownerRole === null ? '' : owners[ownerRole];
					return [
						[
							{ text: isolated(tell.text(action.title), tell.locale), strong: true },
							...(factor === null ? [] : [small(tell.text(factorTitle(factor)))]),
							...(serves === undefined ? [] : [small(`${objective}: ${objectives[serves]}`)]),
							...(achieved === '' ? [] : [{ text: `\n${w.achieved}: ${fmt.isolate(achieved)}` }])
						],
						owner === ''
							? role || w.nobody
							: [{ text: isolated(owner, tell.locale) }, ...(role === '' ? [] : [small(role)])],
						dueOn === null ? fmt.missing : fmt.date(dueOn, 'short'),
						action.overdue
							? [
									{ text: w.states[action.state] },
									{ text: `\n${w.overdue}`, strong: true, colour: colour.rust }
								]
							: w.states[action.state]
					];
				})
			}),
			note(w.report.note)
		]
	};
}
