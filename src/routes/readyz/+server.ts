import { pendingMigrations } from '#lib/server/db/migrate.ts';
import type { RequestHandler } from './$types';

/** The database answers and has the newest schema. */
export const GET: RequestHandler = async ({ locals }) => {
	const headers = { 'cache-control': 'no-store' };
	try {
		const pending = await pendingMigrations(locals.ctx.db);
		if (pending.length)
			return Response.json({ ready: false, reason: 'migrations pending' }, { status: 503, headers });
		return Response.json({ ready: true }, { headers });
	} catch {
		return Response.json({ ready: false, reason: 'database unavailable' }, { status: 503, headers });
	}
};
