import { answering } from '#lib/server/guard.ts';
import { answersOf } from '#lib/ui/report/answers.ts';
import { toldOf } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => ({ answers: answersOf(await toldOf(event)) }));
