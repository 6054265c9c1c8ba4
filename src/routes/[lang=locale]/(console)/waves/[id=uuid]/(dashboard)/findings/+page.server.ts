import { worksOnEverything } from '#lib/server/actor.ts';
import { fieldOf, type Fields } from '#lib/server/http/form.ts';
import { answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { planFinding, plannedKeys } from '#lib/server/services/plans/action-plan.ts';
import { seenOf } from '#lib/server/seen.ts';
import {
	addFinding,
	moveFinding,
	putBackEdits,
	readFindings,
	restoreAll,
	restoreFinding,
	rewordFinding,
	showFinding,
	writtenWords
} from '#lib/server/services/reports/findings.ts';
import { findingView } from '#lib/ui/report/findings.ts';
import { changing as changingTo, removalAt, removalIn } from '../../../../changing.ts';
import { fieldsFrom, findingFrom } from './read-finding.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const actor = await requireActor(event);
		const works = worksOnEverything(actor);
		const { report, instruments, findings } = await readFindings(event.locals.ctx, actor, id);
		const told = { report, instruments, locale: lang };
		const { published, others, resting } = findings;
		const wanted = works ? event.url.searchParams.get('edit') : null;
		const editing = [...published, ...others].find((f) => f.key === wanted);
		return {
			done: event.url.searchParams.get('done'),
			removal: removalAt(event.url),
			at: event.url.searchParams.get('at'),
			unfolded: event.url.searchParams.get('open') === 'all',
			writing: works && event.url.searchParams.has('new'),
			editing: editing
				? { key: editing.key, values: { ...fieldsFrom(editing), seen: seenOf(writtenWords(editing)) } }
				: null,
			published: published.map((f) => findingView(told, f)),
			others: works ? others.map((f) => findingView(told, f)) : [],
			resting: works ? resting.length : 0,
			planned: await plannedKeys(event.locals.ctx, actor, id)
		};
	});

type Done =
	| 'planned'
	| 'saved'
	| 'added'
	| 'moved'
	| 'dropped'
	| 'shown'
	| 'restored'
	| 'removed'
	| 'all-restored'
	| 'put-back';

/** Does what was posted and shows the page again at the finding that it was about, which stands open. */
const changing = (
	event: RequestEvent,
	work: (actor: Actor, fields: Fields) => Promise<{ done: Done; at?: string; removal?: string }>
) =>
	changingTo(event, async (actor, fields) => {
		const { done, at, removal } = await work(actor, fields);
		const { id, lang } = event.params;
		const key = at === undefined ? '' : encodeURIComponent(at);
		const page = `/${lang}/waves/${id}/findings?done=${done}${key && `&at=${key}`}`;
		// What can be put back is offered at the head of the page.
		return removal === undefined ? `${page}${key && `#${key}`}` : `${page}&removal=${removal}`;
	});

export const actions: Actions = {
	plan: (event) =>
		changing(event, async (actor, fields) => {
			const key = fieldOf(fields, 'key');
			await planFinding(event.locals.ctx, actor, event.params.id, key);
			return { done: 'planned', at: key };
		}),
	reword: (event) =>
		changing(event, async (actor, fields) => {
			const key = fieldOf(fields, 'key');
			const seen = fieldOf(fields, 'seen');
			await rewordFinding(event.locals.ctx, actor, event.params.id, key, findingFrom(fields), seen);
			return { done: 'saved', at: key };
		}),
	add: (event) =>
		changing(event, async (actor, fields) => {
			const at = await addFinding(event.locals.ctx, actor, event.params.id, findingFrom(fields));
			return { done: 'added', at };
		}),
	move: (event) =>
		changing(event, async (actor, fields) => {
			const key = fieldOf(fields, 'key');
			const by = fieldOf(fields, 'by') === 'up' ? -1 : 1;
			await moveFinding(event.locals.ctx, actor, event.params.id, key, by);
			return { done: 'moved', at: key };
		}),
	show: (event) =>
		changing(event, async (actor, fields) => {
			const key = fieldOf(fields, 'key');
			await showFinding(event.locals.ctx, actor, event.params.id, key, true);
			return { done: 'shown', at: key };
		}),
	drop: (event) =>
		changing(event, async (actor, fields) => {
			await showFinding(event.locals.ctx, actor, event.params.id, fieldOf(fields, 'key'), false);
			return { done: 'dropped' };
		}),
	restore: (event) =>
		changing(event, async (actor, fields) => {
			const key = fieldOf(fields, 'key');
			const removal = await restoreFinding(event.locals.ctx, actor, event.params.id, key);
			return { done: 'restored', at: key, removal };
		}),
	remove: (event) =>
		changing(event, async (actor, fields) => {
			const key = fieldOf(fields, 'key');
			const removal = await restoreFinding(event.locals.ctx, actor, event.params.id, key);
			return { done: 'removed', removal };
		}),
	restoreAll: (event) =>
		changing(event, async (actor) => {
			const removal = await restoreAll(event.locals.ctx, actor, event.params.id);
			return { done: 'all-restored', removal };
		}),
	putBack: (event) =>
		changing(event, async (actor, fields) => {
			await putBackEdits(event.locals.ctx, actor, event.params.id, removalIn(fields));
			return { done: 'put-back' };
		})
};
