import { redirect } from '@sveltejs/kit';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { carryOutDeletion, planDeletion } from '#lib/server/services/upkeep/deleting.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner');
		return { plan: await planDeletion(event.locals.ctx, actor, 'organization', actor.organizationId) };
	});

export const actions: Actions = {
	default: async (event) => {
		const { name, password } = await formTexts(event, 'name', 'password');
		return acting(
			event,
			async () => {
				const actor = await requireActor(event, 'owner');
				const { organizationId } = actor;
				await carryOutDeletion(event.locals.ctx, actor, 'organization', organizationId, { name, password });
				// Who is a member elsewhere goes on there; everybody else has no account any more.
				redirect(303, `/${event.params.lang}/engagements`);
			},
			{ name }
		);
	}
};
