import { answering, requireActor } from '#lib/server/guard.ts';
import { readComplaintFigures } from '#lib/server/services/complaints/complaints.ts';
import { readCharter } from '#lib/server/services/complaints/charter.ts';
import { promiseView } from '#lib/ui/report/promise-view.ts';
import type { PageServerLoad } from './$types';

const periods = { '90': 90, '365': 365, all: null } as const;
type Period = keyof typeof periods;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const asked = event.url.searchParams.get('period') ?? '';
		const period: Period = Object.hasOwn(periods, asked) ? (asked as Period) : '365';
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const read = await readComplaintFigures(ctx, actor, id, periods[period]);
		const { promises } = await readCharter(ctx, actor, id, periods[period]);
		const checked = promises.filter(({ kept }) => kept !== null);
		return {
			...read,
			promises: checked.map((promise) => promiseView(promise, lang)),
			period,
			periods: Object.keys(periods) as Period[]
		};
	});
