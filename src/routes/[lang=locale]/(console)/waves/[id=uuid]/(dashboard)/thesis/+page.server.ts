import { answering, requireActor } from '#lib/server/guard.ts';
import { thesisIsReady } from '#lib/server/services/reports/thesis.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		return { ready: await thesisIsReady(event.locals.ctx, actor, event.params.id) };
	});
