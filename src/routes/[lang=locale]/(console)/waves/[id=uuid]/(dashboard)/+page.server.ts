import { answering } from '#lib/server/guard.ts';
import { changeOf } from '#lib/ui/report/change.ts';
import { summaryOf } from '#lib/ui/report/summary.ts';
import type { PageServerLoad } from './$types';
import { toldOf } from './told.ts';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const told = await toldOf(event);
		return { summary: summaryOf(told), change: changeOf(told) };
	});
