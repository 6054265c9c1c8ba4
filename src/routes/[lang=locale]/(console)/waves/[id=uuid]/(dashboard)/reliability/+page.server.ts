import { answering } from '#lib/server/guard.ts';
import { reliabilityView } from '#lib/ui/report/reliability.ts';
import { toldOf } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => ({ reliability: reliabilityView(await toldOf(event)) }));
