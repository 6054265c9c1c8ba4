import { redirect } from '@sveltejs/kit';
import { indexFactors } from '#lib/domain/index-method.ts';
import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { createEngagement } from '#lib/server/services/engagements.ts';
import { stepsBefore } from '../../waves/plan-steps.ts';
import { readEngagementInput, valuesOf } from '../read-engagement.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		await requireActor(event, 'owner', 'consultant');
		return { factors: indexFactors, steps: stepsBefore() };
	});

export const actions: Actions = {
	default: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const fields = await readFields(event.request);
			return acting(
				event,
				async () => {
					const id = await createEngagement(event.locals.ctx, actor, readEngagementInput(fields));
					const leaves = fieldOf(fields, 'then') === 'leave';
					redirect(303, `/${event.params.lang}/engagements/${id}${leaves ? '?done=created' : '/waves/new'}`);
				},
				valuesOf(fields)
			);
		})
};
