import { pick } from '#lib/domain/text.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { complaintsHead } from '#lib/server/services/complaints/complaints.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const actor = await requireActor(event);
		const { client, sample, works } = await complaintsHead(event.locals.ctx, actor, id);
		return { client: pick(client, lang), sample: sample ? reportMessages(lang).sample : null, works };
	});
