import { redirect } from '@sveltejs/kit';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { carryOutDeletion, planDeletion } from '#lib/server/services/upkeep/deleting.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		return { plan: await planDeletion(event.locals.ctx, actor, 'wave', event.params.id) };
	});

export const actions: Actions = {
	default: async (event) => {
		const { name, password } = await formTexts(event, 'name', 'password');
		return acting(
			event,
			async () => {
				const { ctx } = event.locals;
				const { id, lang } = event.params;
				const actor = await requireActor(event, 'owner', 'consultant');
				const { engagementId } = await planDeletion(ctx, actor, 'wave', id);
				await carryOutDeletion(ctx, actor, 'wave', id, { name, password });
				redirect(303, `/${lang}/engagements/${engagementId}?done=wave-deleted`);
			},
			{ name }
		);
	}
};
