import { answering, requireActor } from '#lib/server/guard.ts';
import { readKeyCustomers } from '#lib/server/services/customers/key-customers.ts';
import { customerView } from './customer-view.ts';
import { firstMargins, planFields, readPlan } from './read-plan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { id, lang } = event.params;
		const query = event.url.searchParams;
		const { plan, issues } = readPlan(query);
		const saved = await readKeyCustomers(event.locals.ctx, actor, id, plan);
		const typed = planFields.flatMap((name) => {
			const value = query.get(name);
			return value === null ? [] : [[name, value.slice(0, 40)] as const];
		});
		return {
			view: saved && customerView(saved, lang),
			plan,
			issues,
			firsts: firstMargins,
			typed: Object.fromEntries(typed) as Readonly<Record<string, string>>,
			/** The same assumptions for the file. */
			query: new URLSearchParams(typed.map(([name, value]) => [name, value])).toString(),
			saved: query.get('done') === 'saved'
		};
	});
