import { isOpen, printed } from '#lib/domain/actions/action.ts';
import { pick } from '#lib/domain/text.ts';
import { dayOf } from '#lib/server/days.ts';
import { fieldOf, type Fields } from '#lib/server/http/form.ts';
import { answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import { seenOf } from '#lib/server/seen.ts';
import {
	addAction,
	deleteAction,
	putBackAction,
	readPlan,
	saveAction
} from '#lib/server/services/plans/action-plan.ts';
import { actionView } from '#lib/ui/report/action-view.ts';
import { removalAt, removalIn } from '../../../changing.ts';
import { changing as changingOf, removing } from '../changing.ts';
import { fieldsOf, inputFrom } from './action-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const filters = ['all', 'open', 'overdue', 'ended'] as const;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const { ctx } = event.locals;
		const actor = await requireActor(event);
		const plan = await readPlan(ctx, actor, id);
		const query = event.url.searchParams;
		const actions = printed(plan.actions, dayOf(ctx.now()));
		const groups = {
			all: actions,
			open: actions.filter(isOpen),
			overdue: actions.filter((action) => action.overdue),
			ended: actions.filter((action) => !isOpen(action))
		};
		const filter = filters.find((one) => one === query.get('show')) ?? 'all';
		const editing = plan.works ? plan.actions.find((action) => action.id === query.get('edit')) : undefined;
		return {
			client: pick(plan.client, lang),
			sample: plan.sample,
			works: plan.works,
			total: actions.length,
			open: groups.open.length,
			overdue: plan.overdue,
			finished: actions.filter(({ state }) => state === 'done').length,
			filter,
			filters: filters.map((name) => ({ name, count: groups[name].length })),
			actions: groups[filter].map((action) => actionView(action, lang)),
			today: dayOf(event.locals.ctx.now()),
			done: query.get('done'),
			removal: removalAt(event.url),
			writing: plan.works && query.has('new'),
			editing: editing
				? {
						id: editing.id,
						title: pick(editing.title, lang),
						values: { ...fieldsOf(editing, lang), seen: seenOf(editing) }
					}
				: null
		};
	});

type Done = 'added' | 'saved' | 'put-back';

const changing = (
	event: RequestEvent,
	done: Done,
	work: (actor: Actor, fields: Fields) => Promise<unknown>
) => changingOf(event, 'actions', done, work);

function actionIn(fields: Fields): string {
	const id = fieldOf(fields, 'action');
	if (!isId(id)) throw new Problem('not-found');
	return id;
}

export const actions: Actions = {
	add: (event) =>
		changing(event, 'added', (actor, fields) =>
			addAction(event.locals.ctx, actor, event.params.id, inputFrom(fields))
		),
	save: (event) =>
		changing(event, 'saved', (actor, fields) =>
			saveAction(
				event.locals.ctx,
				actor,
				event.params.id,
				actionIn(fields),
				inputFrom(fields),
				fieldOf(fields, 'seen')
			)
		),
	remove: (event) =>
		removing(event, 'actions', (actor, fields) =>
			deleteAction(event.locals.ctx, actor, event.params.id, actionIn(fields))
		),
	putBack: (event) =>
		changing(event, 'put-back', (actor, fields) =>
			putBackAction(event.locals.ctx, actor, event.params.id, removalIn(fields))
		)
};
