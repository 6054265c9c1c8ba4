import { pick } from '#lib/domain/text.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { customersHead } from '#lib/server/services/customers/key-customers.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const { client, sample } = await customersHead(event.locals.ctx, actor, id);
		return { client: pick(client, lang), sample: sample ? reportMessages(lang).sample : null };
	});
