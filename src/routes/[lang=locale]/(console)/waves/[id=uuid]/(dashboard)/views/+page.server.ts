import { viewsOf } from '#lib/charts/views/all.ts';
import { answering } from '#lib/server/guard.ts';
import { toldOf } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => ({ views: viewsOf(await toldOf(event)) }));
