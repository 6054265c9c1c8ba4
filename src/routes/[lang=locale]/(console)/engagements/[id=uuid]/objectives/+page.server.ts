import { progressBars } from '#lib/charts/from-objectives.ts';
import { isOpen } from '#lib/domain/actions/action.ts';
import { objectives } from '#lib/domain/findings/rule.ts';
import { mostKpis } from '#lib/domain/objectives/kpi.ts';
import { tallyOf } from '#lib/domain/objectives/standing.ts';
import { suggestedKpis } from '#lib/domain/objectives/suggested.ts';
import { pick } from '#lib/domain/text.ts';
import { kpiTitle } from '#lib/i18n/objectives.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { dayOf } from '#lib/server/days.ts';
import { fieldOf, type Fields } from '#lib/server/http/form.ts';
import { answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import { seenOf } from '#lib/server/seen.ts';
import {
	addKpi,
	deleteKpi,
	deleteMeasurement,
	editableOf,
	measureKpi,
	putBackKpi,
	putBackMeasurement,
	readObjectives,
	saveKpi
} from '#lib/server/services/plans/objectives.ts';
import { objectiveViews } from '#lib/ui/report/objective-view.ts';
import { removalAt, removalIn } from '../../../changing.ts';
import { changing as changingOf, removing } from '../changing.ts';
import { fieldsFrom, fieldsOf, inputFrom } from './kpi-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const { ctx } = event.locals;
		const actor = await requireActor(event);
		const { client, sample, works, kpis, actions } = await readObjectives(ctx, actor, id);
		const query = event.url.searchParams;
		const asked = (name: string) => (works ? kpis.find((kpi) => kpi.id === query.get(name)) : undefined);
		const [editing, measuring] = [asked('edit'), asked('measure')];
		const adding = works ? objectives.find((one) => one === query.get('new')) : undefined;
		const suggested = adding && suggestedKpis[adding].find(({ code }) => code === query.get('from'));
		return {
			client: pick(client, lang),
			sample: sample ? reportMessages(lang).sample : null,
			works,
			today: dayOf(ctx.now()),
			tally: tallyOf(kpis),
			bars: kpis.length > 1 ? progressBars(kpis, lang) : null,
			objectives: objectiveViews(kpis, lang).map((objective) => {
				const serving = actions.filter(({ serves }) => serves === objective.code);
				const names = kpis.map(({ name }) => name.fa);
				return {
					...objective,
					open: serving.filter(isOpen).length,
					finished: serving.filter(({ state }) => state === 'done').length,
					full: objective.kpis.length >= mostKpis,
					suggestions: suggestedKpis[objective.code]
						.filter(({ name }) => !names.includes(name.fa))
						.map(({ code, name }) => ({ code, name: name[lang] }))
				};
			}),
			done: query.get('done'),
			removal: removalAt(event.url),
			adding: adding ? { objective: adding, values: suggested ? fieldsFrom(suggested) : {} } : null,
			editing: editing
				? {
						id: editing.id,
						objective: editing.objective,
						values: { ...fieldsOf(editing, lang), seen: seenOf(editableOf(editing)) }
					}
				: null,
			measuring: measuring
				? {
						id: measuring.id,
						objective: measuring.objective,
						name: kpiTitle(measuring, lang),
						unit: measuring.unit
					}
				: null
		};
	});

type Done = 'added' | 'saved' | 'measured' | 'put-back';

const changing = (
	event: RequestEvent,
	done: Done,
	work: (actor: Actor, fields: Fields) => Promise<unknown>
) => changingOf(event, 'objectives', done, work);

function kpiIn(fields: Fields): string {
	const id = fieldOf(fields, 'kpi');
	if (!isId(id)) throw new Problem('not-found');
	return id;
}

export const actions: Actions = {
	add: (event) =>
		changing(event, 'added', (actor, fields) =>
			addKpi(event.locals.ctx, actor, event.params.id, fieldOf(fields, 'objective'), inputFrom(fields))
		),
	save: (event) =>
		changing(event, 'saved', (actor, fields) =>
			saveKpi(
				event.locals.ctx,
				actor,
				event.params.id,
				kpiIn(fields),
				inputFrom(fields),
				fieldOf(fields, 'seen')
			)
		),
	remove: (event) =>
		removing(event, 'objectives', (actor, fields) =>
			deleteKpi(event.locals.ctx, actor, event.params.id, kpiIn(fields))
		),
	putBack: (event) =>
		changing(event, 'put-back', (actor, fields) =>
			putBackKpi(event.locals.ctx, actor, event.params.id, removalIn(fields))
		),
	measure: (event) =>
		changing(event, 'measured', (actor, fields) =>
			measureKpi(event.locals.ctx, actor, event.params.id, kpiIn(fields), {
				value: fieldOf(fields, 'value'),
				on: fieldOf(fields, 'on')
			})
		),
	unmeasure: (event) =>
		removing(
			event,
			'objectives',
			(actor, fields) =>
				deleteMeasurement(event.locals.ctx, actor, event.params.id, kpiIn(fields), fieldOf(fields, 'on')),
			'value-removed'
		),
	putBackValue: (event) =>
		changing(event, 'put-back', (actor, fields) =>
			putBackMeasurement(event.locals.ctx, actor, event.params.id, removalIn(fields))
		)
};
