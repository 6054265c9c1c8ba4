import { attachment } from '#lib/domain/exports/file-name.ts';
import { actionWords } from '#lib/i18n/actions.ts';
import { dayOf } from '#lib/server/days.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { exportPlan } from '#lib/server/services/plans/action-plan.ts';
import { planTable } from './plan-table.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const actor = await requireActor(event);
		const { actions } = await exportPlan(ctx, actor, id);
		return new Response(planTable(actions, lang, dayOf(ctx.now())), {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': attachment('action-plan.csv', `${actionWords(lang).file}.csv`),
				'cache-control': 'private, no-store'
			}
		});
	});
