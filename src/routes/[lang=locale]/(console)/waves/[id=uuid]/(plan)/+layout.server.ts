import { pick } from '#lib/domain/text.ts';
import { dayOf } from '#lib/server/days.ts';
import { answering } from '#lib/server/guard.ts';
import { readDraft } from '../../draft.ts';
import { stepsOfDraft } from '../../plan-steps.ts';
import type { LayoutServerLoad } from './$types';

/** What stands above and below every step of a draft. */
export const load: LayoutServerLoad = (event) =>
	answering(event, async () => {
		const { wave } = await readDraft(event);
		return {
			client: pick(wave.engagement.client, event.params.lang),
			engagementId: wave.engagement.id,
			number: wave.number,
			steps: stepsOfDraft(wave, dayOf(event.locals.ctx.now()))
		};
	});
