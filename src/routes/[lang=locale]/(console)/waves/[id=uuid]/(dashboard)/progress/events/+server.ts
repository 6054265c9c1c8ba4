import { sessionStands } from '#lib/server/sign-in/auth.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { watchWave } from '#lib/server/services/fielding/watching.ts';
import type { RequestHandler } from './$types';

/** Server-sent events for an open progress page: that answers came in, nothing about them. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event, 'owner', 'consultant');
		const stands = () => sessionStands(ctx, event.cookies);
		return new Response(await watchWave(ctx, actor, event.params.id, stands), {
			headers: {
				'content-type': 'text/event-stream',
				// A proxy that waits for more would keep the events.
				'x-accel-buffering': 'no'
			}
		});
	});
