import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { findTraces, forgetPerson } from '#lib/server/services/people/forgetting.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => void (await requireActor(event, 'owner', 'consultant')));

export const actions: Actions = {
	// By POST, so that no address of a person stands in an address of a page.
	find: async (event) => {
		const { person } = await formTexts(event, 'person');
		return acting(
			event,
			async () => {
				const actor = await requireActor(event, 'owner', 'consultant');
				return { found: await findTraces(event.locals.ctx, actor, person), person };
			},
			{ person }
		);
	},
	forget: async (event) => {
		const { person, name, password } = await formTexts(event, 'person', 'name', 'password');
		return acting(
			event,
			async () => {
				const actor = await requireActor(event, 'owner', 'consultant');
				await forgetPerson(event.locals.ctx, actor, person, { name, password });
				return { done: true as const };
			},
			{ person, name }
		);
	}
};
