import { answering } from '#lib/server/guard.ts';
import { modelView } from '#lib/ui/report/model.ts';
import { toldOf } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => ({ model: modelView(await toldOf(event)) }));
