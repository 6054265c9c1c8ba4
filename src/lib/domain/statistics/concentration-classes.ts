import { type Numbers, sumOf } from './sums.ts';

export type RevenueClass = 'A' | 'B' | 'C';

export interface ClassLimits {
	/** Class A reaches this share of revenue, 0 … 1. */
	readonly a: number;
	/** A and B together reach this one. */
	readonly b: number;
}

/** A to 80 %, B to 95 %, C the rest (instruments.md §6.2); a convention, editable. */
export const defaultClassLimits: ClassLimits = { a: 0.8, b: 0.95 };

/**
 * ABC class of every customer, in the order given. A customer belongs to the class in which its
 * revenue begins when all are laid in a row, largest first: so A always reaches its limit. Of equal
 * revenues the one given first comes first, so that a limit may part them. Customers without positive
 * revenue are C.
 */
export function revenueClasses(revenues: Numbers, limits: ClassLimits = defaultClassLimits): RevenueClass[] {
	const order = Array.from(revenues, (_, index) => index).sort((x, y) => revenues[y]! - revenues[x]!);
	const total = sumOf(order.map((index) => Math.max(0, revenues[index]!)));
	const classes = new Array<RevenueClass>(revenues.length).fill('C');
	let before = 0;
	for (const index of order) {
		if (revenues[index]! > 0) {
			// The slack keeps a customer out of A when A reached its limit exactly.
			const begins = before / total + 1e-9;
			classes[index] = begins < limits.a ? 'A' : begins < limits.b ? 'B' : 'C';
		}
		before += Math.max(0, revenues[index]!);
	}
	return classes;
}
