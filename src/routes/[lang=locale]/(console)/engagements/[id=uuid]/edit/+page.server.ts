import { indexFactors } from '#lib/domain/index-method.ts';
import { pick } from '#lib/domain/text.ts';
import { fieldOf } from '#lib/server/http/form.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { readEngagement, saveEngagement } from '#lib/server/services/engagements.ts';
import { changing } from '../../../changing.ts';
import { stepsBefore } from '../../../waves/plan-steps.ts';
import { fieldsOfEngagement } from '../../fields-of-engagement.ts';
import { readEngagementInput } from '../../read-engagement.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const engagement = await readEngagement(ctx, actor, id);
		return {
			name: pick(engagement.client, lang),
			values: fieldsOfEngagement(engagement, lang),
			factors: indexFactors,
			/** Of a wave that is about to be planned; null where only the engagement is changed. */
			steps: event.url.searchParams.has('planning') ? stepsBefore(id) : null
		};
	});

export const actions: Actions = {
	default: (event) =>
		changing(event, async (actor, fields) => {
			const { id, lang } = event.params;
			const input = readEngagementInput(fields);
			await saveEngagement(event.locals.ctx, actor, id, input, fieldOf(fields, 'seen'));
			const goesOn = fieldOf(fields, 'then') === 'continue';
			return `/${lang}/engagements/${id}${goesOn ? '/waves/new' : '?done=saved'}`;
		})
};
