import { answering } from '#lib/server/guard.ts';
import { customersOf } from '#lib/ui/report/customers.ts';
import { toldOf } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => ({ customers: customersOf(await toldOf(event)) }));
