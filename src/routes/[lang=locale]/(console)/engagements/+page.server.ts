import { redirect } from '@sveltejs/kit';
import { worksOnEverything } from '#lib/server/actor.ts';
import { dayOf } from '#lib/server/days.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { listEngagements } from '#lib/server/services/engagements.ts';
import { makeSample } from '#lib/server/services/sample/sample.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event);
		return {
			works: worksOnEverything(actor),
			deleted: event.url.searchParams.get('done') === 'deleted',
			today: dayOf(ctx.now()),
			engagements: await listEngagements(ctx, actor)
		};
	});

export const actions: Actions = {
	sample: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const { waveIds } = await makeSample(event.locals.ctx, actor);
			redirect(303, `/${event.params.lang}/waves/${waveIds.at(-1)}`);
		})
};
