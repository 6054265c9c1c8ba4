import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { type FirstMargin, lifetimeValue, lifetimeValueUntil } from '../statistics/lifetime-value.ts';
import type { KeyCustomer } from './customer.ts';

/** What the consultant takes for granted where the list does not say; rates as parts of 1 and per period. */
export interface LifetimeAssumptions {
	/** Real discount rate. */
	readonly discount: number;
	/** How many payments are counted; null: no end. */
	readonly periods: number | null;
	readonly first: FirstMargin;
	/** Profit as a part of revenue where no profit is given; null: then the value is not known. */
	readonly margin: number | null;
	/** Chance to stay where none is given; null likewise. */
	readonly retention: number | null;
}

/** Real rate within the 5–10 % of instruments.md §6.1, five payments, the first of them now. */
export const usualAssumptions: LifetimeAssumptions = {
	discount: 0.08,
	periods: 5,
	first: 'now',
	margin: null,
	retention: null
};

/** Where a figure that the lifetime value rests on comes from. one-off: nobody expects a second purchase. */
export type Basis = 'given' | 'one-off' | 'assumed' | 'unknown';

export interface CustomerLifetime {
	/** CLV in the currency of the list: 'not-asked' without profit or retention, 'not-applicable' without a limit. */
	readonly value: Maybe;
	readonly profit: Basis;
	readonly retention: Basis;
}

/**
 * CLV of a customer already won (no acquisition cost): its yearly profit, each further year multiplied by the chance to
 * stay and discounted (instruments.md §6.1). A customer with a one-off purchase is taken to leave, unless its own chance
 * to stay is given. A margin is assumed only for customers with revenue.
 */
export function customerLifetime(customer: KeyCustomer, assumed: LifetimeAssumptions): CustomerLifetime {
	const profitOf = (): [number | null, Basis] => {
		if (customer.profit !== null) return [customer.profit, 'given'];
		if (assumed.margin === null || customer.revenue <= 0) return [null, 'unknown'];
		return [customer.revenue * assumed.margin, 'assumed'];
	};
	const retentionOf = (): [number | null, Basis] => {
		if (customer.retention !== null) return [customer.retention, 'given'];
		if (customer.repetition === 'one-off') return [0, 'one-off'];
		return assumed.retention === null ? [null, 'unknown'] : [assumed.retention, 'assumed'];
	};
	const [margin, profitBasis] = profitOf();
	const [retention, retentionBasis] = retentionOf();
	const basis = { profit: profitBasis, retention: retentionBasis };
	if (margin === null || retention === null) return { value: unavailable('not-asked'), ...basis };
	const constant = { margin, retention, discount: assumed.discount };
	const value =
		assumed.periods === null
			? lifetimeValue(constant, assumed.first)
			: lifetimeValueUntil(constant, assumed.first, assumed.periods);
	return { value, ...basis };
}

export interface CustomerEquity {
	/** Σ CLV of the customers whose CLV is known; 'not-asked' when none is. */
	readonly sum: Maybe;
	readonly known: number;
}

/** Customer equity: the sum of the lifetime values that are known, and of how many they are. */
export function customerEquity(lifetimes: readonly CustomerLifetime[]): CustomerEquity {
	const values = lifetimes.flatMap(({ value }) => (isUnavailable(value) ? [] : [value]));
	const first = lifetimes[0]?.value;
	if (values.length === 0)
		return { sum: first && isUnavailable(first) ? first : unavailable('no-answers'), known: 0 };
	return { sum: values.reduce((sum, value) => sum + value, 0), known: values.length };
}

export type EquityInput = 'profit' | 'retention' | 'discount';
export interface EquitySensitivity {
	readonly input: EquityInput;
	readonly lower: Maybe;
	readonly higher: Maybe;
}

/** Moved up by a part of its size, or down where `by` is negative: a loss of 100 lowered by a tenth is one of 110. */
const moved = (value: number, by: number): number => value * (1 + (value < 0 ? -by : by));

/**
 * How customer equity moves when one input of every customer is lowered and raised by `step` of its size (a negative
 * rate too: −10 % is lowered to −11 %); retention stays within 0 … 1.
 */
export function equitySensitivity(
	customers: readonly KeyCustomer[],
	assumed: LifetimeAssumptions,
	step = 0.1
): EquitySensitivity[] {
	const equityWith = (input: EquityInput, by: number) => {
		const at = (name: EquityInput, value: number | null) =>
			value === null || name !== input ? value : moved(value, by);
		const chance = (value: number | null) => {
			const likely = at('retention', value);
			return likely === null ? null : Math.min(1, likely);
		};
		const assumedThen = {
			...assumed,
			discount: at('discount', assumed.discount) ?? assumed.discount,
			margin: at('profit', assumed.margin),
			retention: chance(assumed.retention)
		};
		const lifetimes = customers.map((customer) => {
			const { profit, retention } = customer;
			const then = { ...customer, profit: at('profit', profit), retention: chance(retention) };
			return customerLifetime(then, assumedThen);
		});
		return customerEquity(lifetimes).sum;
	};
	return (['profit', 'retention', 'discount'] as const).map((input) => ({
		input,
		lower: equityWith(input, -step),
		higher: equityWith(input, step)
	}));
}
