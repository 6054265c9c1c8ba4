import { answering, requireActor } from '#lib/server/guard.ts';
import { paperCampaigns } from '#lib/server/services/fielding/paper.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		return { campaigns: await paperCampaigns(event.locals.ctx, actor, event.params.id) };
	});
