import { answering } from '#lib/server/guard.ts';
import { logoResponse } from '#lib/server/http/logo-response.ts';
import { Problem } from '#lib/server/problem.ts';
import { readSharedLook } from '#lib/server/services/reports/sharing.ts';
import type { RequestHandler } from './$types';

/** The logo at the head of the report, for whoever has its link. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const look = await readSharedLook(event.locals.ctx, event.params.token);
		if (!look?.logo) throw new Problem('not-found');
		return logoResponse(look.logo);
	});
