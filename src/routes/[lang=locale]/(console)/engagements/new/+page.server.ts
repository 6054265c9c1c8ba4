import { indexFactors } from '#lib/domain/index-method.ts';
import { fieldOf } from '#lib/server/http/form.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { createEngagement } from '#lib/server/services/engagements.ts';
import { changing } from '../../changing.ts';
import { stepsBefore } from '../../waves/plan-steps.ts';
import { readEngagementInput } from '../read-engagement.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		await requireActor(event, 'owner', 'consultant');
		return { factors: indexFactors, steps: stepsBefore() };
	});

export const actions: Actions = {
	default: (event) =>
		changing(event, async (actor, fields) => {
			const id = await createEngagement(event.locals.ctx, actor, readEngagementInput(fields));
			const leaves = fieldOf(fields, 'then') === 'leave';
			return `/${event.params.lang}/engagements/${id}${leaves ? '?done=created' : '/waves/new'}`;
		})
};
