import { type Maybe, unavailable } from '../available.ts';
import type { KeyCustomer } from './customer.ts';

export interface CustomerSatisfaction {
	/** Customers whose satisfaction is known. */
	readonly known: number;
	/** Their mean, 0 … 100; 'not-asked' when none is known. */
	readonly mean: Maybe;
	/** The mean in which each counts with its revenue. */
	readonly weighted: Maybe;
	/** Customers of class A who are known not to be satisfied, and their revenue; 'not-asked' when nobody was asked. */
	readonly atRisk: Maybe<{ readonly asked: number; readonly count: number; readonly revenue: number }>;
}

/** Satisfaction beside revenue (instruments.md §6.2): two means, and what hangs on dissatisfied key customers. */
export function satisfactionOf(
	customers: readonly KeyCustomer[],
	satisfiedFrom: number,
	keyCustomers: readonly KeyCustomer[] = []
): CustomerSatisfaction {
	const rated = customers.flatMap(({ satisfaction, revenue }) =>
		satisfaction === null ? [] : [{ satisfaction, revenue: Math.max(0, revenue) }]
	);
	const revenue = rated.reduce((sum, r) => sum + r.revenue, 0);
	const asked = keyCustomers.filter(({ satisfaction }) => satisfaction !== null);
	const dissatisfied = asked.filter(({ satisfaction }) => (satisfaction ?? 0) < satisfiedFrom);
	return {
		known: rated.length,
		mean: rated.length
			? rated.reduce((sum, r) => sum + r.satisfaction, 0) / rated.length
			: unavailable('not-asked'),
		weighted:
			revenue > 0
				? rated.reduce((sum, r) => sum + r.satisfaction * r.revenue, 0) / revenue
				: unavailable('not-asked'),
		atRisk: asked.length
			? {
					asked: asked.length,
					count: dissatisfied.length,
					revenue: dissatisfied.reduce((sum, r) => sum + Math.max(0, r.revenue), 0)
				}
			: unavailable('not-asked')
	};
}
