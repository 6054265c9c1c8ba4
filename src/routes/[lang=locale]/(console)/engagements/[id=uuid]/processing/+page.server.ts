import { answering, requireActor } from '#lib/server/guard.ts';
import { describeProcessing } from '#lib/server/services/upkeep/processing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		return { processing: await describeProcessing(event.locals.ctx, actor, event.params.id) };
	});
