import { redirect } from '@sveltejs/kit';
import { indexFactors } from '#lib/domain/index-method.ts';
import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { acting, answering } from '#lib/server/guard.ts';
import { saveEngagement } from '#lib/server/services/engagements.ts';
import { fieldsOfEngagement } from '../../../../../engagements/fields-of-engagement.ts';
import { readEngagementInput, valuesOf } from '../../../../../engagements/read-engagement.ts';
import { afterStep, readDraft } from '../../../../draft.ts';
import { readThen } from '../../../../read-steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { wave } = await readDraft(event);
		return { values: fieldsOfEngagement(wave.engagement, event.params.lang), factors: indexFactors };
	});

export const actions: Actions = {
	default: (event) =>
		acting(event, async () => {
			const { actor, wave } = await readDraft(event);
			const fields = await readFields(event.request);
			return acting(
				event,
				async () => {
					const then = readThen(fields);
					const { id } = wave.engagement;
					await saveEngagement(
						event.locals.ctx,
						actor,
						id,
						readEngagementInput(fields),
						fieldOf(fields, 'seen')
					);
					redirect(303, `/${event.params.lang}/${afterStep(wave, 'client', then)}`);
				},
				valuesOf(fields)
			);
		})
};
