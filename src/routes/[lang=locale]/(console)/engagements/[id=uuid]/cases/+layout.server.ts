import { pick } from '#lib/domain/text.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { complaintsHead } from '#lib/server/services/complaints/complaints.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const { client, sample, works } = await complaintsHead(event.locals.ctx, actor, event.params.id);
		return { client: pick(client, event.params.lang), sample, works };
	});
