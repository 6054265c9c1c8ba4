import { indexFactors } from '#lib/domain/index-method.ts';
import { fieldOf } from '#lib/server/http/form.ts';
import { answering } from '#lib/server/guard.ts';
import { saveEngagement } from '#lib/server/services/engagements.ts';
import { fieldsOfEngagement } from '../../../../../engagements/fields-of-engagement.ts';
import { readEngagementInput } from '../../../../../engagements/read-engagement.ts';
import { changing } from '../../../../../changing.ts';
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
		changing(event, async (actor, fields) => {
			const { wave } = await readDraft(event);
			const then = readThen(fields);
			const { id } = wave.engagement;
			const input = readEngagementInput(fields);
			await saveEngagement(event.locals.ctx, actor, id, input, fieldOf(fields, 'seen'));
			return `/${event.params.lang}/${afterStep(wave, 'client', then)}`;
		})
};
