import { pick } from '#lib/domain/text.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { customersHead } from '#lib/server/services/customers/key-customers.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { client, sample } = await customersHead(event.locals.ctx, actor, event.params.id);
		return { client: pick(client, event.params.lang), sample };
	});
