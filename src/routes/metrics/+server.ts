import { answering } from '#lib/server/guard.ts';
import { readMetrics } from '#lib/server/services/upkeep/measuring.ts';
import type { RequestHandler } from './$types';

/** For Prometheus, with the token of METRICS_TOKEN; without it there is no such page. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const body = await readMetrics(ctx, event.request.headers.get('authorization'));
		return new Response(body, {
			headers: {
				'content-type': 'text/plain; version=0.0.4; charset=utf-8',
				'cache-control': 'private, no-store'
			}
		});
	});
