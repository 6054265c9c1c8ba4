import { attachment } from '#lib/domain/exports/file-name.ts';
import { dayOf } from '#lib/server/days.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { exportIndustryFile } from '#lib/server/services/reports/benchmarks.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event, 'owner');
		const body = await exportIndustryFile(ctx, actor);
		const name = `sanjeh-benchmark-${dayOf(ctx.now())}.json`;
		return new Response(body, {
			headers: {
				'content-type': 'application/json; charset=utf-8',
				'content-disposition': attachment(name, name),
				'cache-control': 'private, no-store'
			}
		});
	});
