import { isAvailable } from '#lib/domain/available.ts';
import { answering } from '#lib/server/guard.ts';
import { customersOf } from '#lib/ui/report/customers.ts';
import { toldOf } from '../told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const told = await toldOf(event);
		const scores = told.report.customers;
		const complained = isAvailable(scores) ? scores.complaints.complained : scores;
		return {
			customers: customersOf(told),
			// The best source for the calculator of silent customers.
			survey: isAvailable(complained) ? { withProblem: complained.n, complained: complained.count } : null
		};
	});
