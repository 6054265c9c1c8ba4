import { answering } from '#lib/server/guard.ts';
import { contextOf } from '#lib/ui/report/context.ts';
import { toldOf } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => ({ context: contextOf(await toldOf(event)) }));
