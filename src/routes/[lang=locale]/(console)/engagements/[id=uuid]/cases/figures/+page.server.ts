import { answering, requireActor } from '#lib/server/guard.ts';
import { readComplaintFigures } from '#lib/server/services/complaints/complaints.ts';
import type { PageServerLoad } from './$types';

const periods = { '90': 90, '365': 365, all: null } as const;
type Period = keyof typeof periods;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const asked = event.url.searchParams.get('period') ?? '';
		const period: Period = Object.hasOwn(periods, asked) ? (asked as Period) : '365';
		const read = await readComplaintFigures(event.locals.ctx, actor, event.params.id, periods[period]);
		return { ...read, period, periods: Object.keys(periods) as Period[] };
	});
