import { isUnavailable, type Maybe } from '../available.ts';
import { revenueClasses } from '../statistics/concentration-classes.ts';

/**
 * What to do about a customer, by CLV and satisfaction (instruments.md §6.2).
 * invest   high value, satisfied       rescue   high value, not satisfied
 * serve    low value, satisfied: serve efficiently
 * let-go   low value, not satisfied
 * ask      high value, and nobody knows whether they are satisfied
 * unknown  no lifetime value
 */
export const gridActions = ['invest', 'rescue', 'ask', 'serve', 'let-go', 'unknown'] as const;
export type GridAction = (typeof gridActions)[number];

export interface GridPlace {
	readonly action: GridAction;
	/** Placed without their satisfaction: a low value is served when it is one, and let go when it is a loss. */
	readonly byValueAlone: boolean;
	/** The lifetime value is a loss or nothing. */
	readonly loss: boolean;
}

/** Satisfied from here on, 0 … 100: four of five. A convention, editable. */
export const usualSatisfiedFrom = 75;

/** Customers of high value together have this part of all positive lifetime value: class A of the ABC. */
export const highValueShare = 0.8;

export interface ValuedCustomer {
	readonly value: Maybe;
	/** 0 … 100; null: not known. */
	readonly satisfaction: number | null;
}

/** The place of every customer in the grid, in the order given. */
export function gridPlaces(customers: readonly ValuedCustomer[], satisfiedFrom: number): GridPlace[] {
	const values = customers.map(({ value }) => (isUnavailable(value) ? 0 : value));
	const classes = revenueClasses(values, { a: highValueShare, b: 1 });
	return customers.map(({ value, satisfaction }, i) => {
		if (isUnavailable(value)) return { action: 'unknown', byValueAlone: false, loss: false };
		const loss = value <= 0;
		const high = classes[i] === 'A';
		if (satisfaction === null)
			return { action: high ? 'ask' : loss ? 'let-go' : 'serve', byValueAlone: !high, loss };
		const satisfied = satisfaction >= satisfiedFrom;
		const action = high ? (satisfied ? 'invest' : 'rescue') : satisfied ? 'serve' : 'let-go';
		return { action, byValueAlone: false, loss };
	});
}
