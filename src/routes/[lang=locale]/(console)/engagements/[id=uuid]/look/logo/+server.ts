import { answering, requireActor } from '#lib/server/guard.ts';
import { logoResponse } from '#lib/server/http/logo-response.ts';
import { readLogoOf } from '#lib/server/services/reports/look.ts';
import type { RequestHandler } from './$types';

/** The logo of an engagement, for its own page. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		return logoResponse(await readLogoOf(event.locals.ctx, actor, event.params.id));
	});
