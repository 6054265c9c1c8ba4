import { measures } from '#lib/domain/complaints/figures.ts';
import { mostPromises, verdictOf, type CharterPromise } from '#lib/domain/complaints/promise.ts';
import { worksOnEverything } from '#lib/server/actor.ts';
import { answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { fieldOf, type Fields } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import { seenOf } from '#lib/server/seen.ts';
import {
	addPromise,
	deletePromise,
	longestIndicator,
	longestOwner,
	longestPromise,
	putBackPromise,
	readCharter,
	savePromise
} from '#lib/server/services/complaints/charter.ts';
import { promiseView } from '#lib/ui/report/promise-view.ts';
import { removalAt, removalIn } from '../../../../changing.ts';
import { changing as changingOf, removing } from '../../changing.ts';
import { fieldsOf, inputFrom } from './promise-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Calendar days: what customers were promised is looked at over a year. */
const period = 365;

const bare = ({ id, text, standard, indicator, owner }: CharterPromise): CharterPromise => ({
	id,
	text,
	standard,
	indicator,
	owner
});

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const { id, lang } = event.params;
		const { promises, since, today } = await readCharter(event.locals.ctx, actor, id, period);
		const works = worksOnEverything(actor);
		const query = event.url.searchParams;
		const editing = works ? promises.find((promise) => promise.id === query.get('edit')) : undefined;
		return {
			since: since ?? today,
			today,
			promises: promises.map((promise) => promiseView(promise, lang)),
			broken: promises.filter(({ kept }) => kept && verdictOf(kept) === 'broken').length,
			works,
			full: promises.length >= mostPromises,
			measures,
			longest: { text: longestPromise, indicator: longestIndicator, owner: longestOwner },
			done: query.get('done'),
			removal: removalAt(event.url),
			adding: works && query.has('new'),
			editing: editing
				? { id: editing.id, values: { ...fieldsOf(editing, lang), seen: seenOf(bare(editing)) } }
				: null
		};
	});

const changing = (
	event: RequestEvent,
	done: 'added' | 'saved' | 'put-back',
	work: (actor: Actor, fields: Fields) => Promise<unknown>
) => changingOf(event, 'cases/charter', done, work);

function promiseIn(fields: Fields): string {
	const id = fieldOf(fields, 'promise');
	if (!isId(id)) throw new Problem('not-found');
	return id;
}

export const actions: Actions = {
	add: (event) =>
		changing(event, 'added', (actor, fields) =>
			addPromise(event.locals.ctx, actor, event.params.id, inputFrom(fields))
		),
	save: (event) =>
		changing(event, 'saved', (actor, fields) =>
			savePromise(
				event.locals.ctx,
				actor,
				event.params.id,
				promiseIn(fields),
				inputFrom(fields),
				fieldOf(fields, 'seen')
			)
		),
	remove: (event) =>
		removing(event, 'cases/charter', (actor, fields) =>
			deletePromise(event.locals.ctx, actor, event.params.id, promiseIn(fields))
		),
	putBack: (event) =>
		changing(event, 'put-back', (actor, fields) =>
			putBackPromise(event.locals.ctx, actor, event.params.id, removalIn(fields))
		)
};
