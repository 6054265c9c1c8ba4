import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { readMail, sendAgain } from '#lib/server/services/people/outbox.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		return { mail: await readMail(event.locals.ctx, actor, event.params.id) };
	});

export const actions: Actions = {
	again: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			await sendAgain(event.locals.ctx, actor, event.params.id);
			return { done: true };
		})
};
