import { answering } from '#lib/server/guard.ts';
import { factorsOf } from '#lib/ui/report/factors.ts';
import { toldOf } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const told = await toldOf(event);
		return { factors: factorsOf(told), threshold: told.report.threshold };
	});
