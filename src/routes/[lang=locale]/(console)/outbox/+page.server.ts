import { answering, requireActor } from '#lib/server/guard.ts';
import { listOutbox } from '#lib/server/services/people/outbox.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { ctx } = event.locals;
		const outbox = await listOutbox(ctx, actor, Number(event.url.searchParams.get('page') ?? 1));
		return { ...outbox, sendsMail: ctx.config.smtpUrl !== null };
	});
