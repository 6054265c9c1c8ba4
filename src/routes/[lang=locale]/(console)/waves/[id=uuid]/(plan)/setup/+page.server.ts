import { redirect } from '@sveltejs/kit';
import { dayOf } from '#lib/server/days.ts';
import { acting, answering } from '#lib/server/guard.ts';
import { deleteDraftWave } from '#lib/server/services/fielding/wave-states.ts';
import { readDraft } from '../../../draft.ts';
import { pathOfStep, stepsOfDraft } from '../../../plan-steps.ts';
import type { Actions, PageServerLoad } from './$types';

/** Leads to the first step at which something is left to do. */
export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { wave } = await readDraft(event);
		const open = stepsOfDraft(wave, dayOf(event.locals.ctx.now())).find(({ state }) => state === 'open');
		redirect(303, `/${event.params.lang}/${pathOfStep(wave.id, open?.code ?? 'launch')}`);
	});

export const actions: Actions = {
	delete: (event) =>
		acting(event, async () => {
			const { actor, wave } = await readDraft(event);
			await deleteDraftWave(event.locals.ctx, actor, wave.id);
			redirect(303, `/${event.params.lang}/engagements/${wave.engagement.id}?done=deleted`);
		})
};
