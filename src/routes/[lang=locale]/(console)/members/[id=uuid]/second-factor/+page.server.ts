import { redirect } from '@sveltejs/kit';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { readLostFactor, takeLostFactorAway } from '#lib/server/services/accounts/lost-factor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event, 'owner');
		return {
			lost: await readLostFactor(ctx, actor, event.params.id),
			own: actor.email,
			sendsMail: ctx.config.smtpUrl !== null
		};
	});

export const actions: Actions = {
	default: async (event) => {
		const proofs = await formTexts(event, 'password', 'code');
		return acting(event, async () => {
			const actor = await requireActor(event, 'owner');
			await takeLostFactorAway(event.locals.ctx, actor, event.params.id, proofs);
			redirect(303, `/${event.params.lang}/members?done=factor-gone`);
		});
	}
};
