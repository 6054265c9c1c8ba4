import { answering } from '#lib/server/guard.ts';
import { segmentsOf } from '#lib/ui/report/segments.ts';
import { toldOf } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => ({
		segments: segmentsOf(await toldOf(event), event.url.searchParams.get('segment'))
	}));
