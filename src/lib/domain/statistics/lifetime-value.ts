import { type Maybe, unavailable } from '../available.ts';

/*
 * Customer lifetime value: what a customer brings less what the customer costs, with the time
 * value of money (instruments.md §6.1). Rates are per period, as parts of 1; money in one currency.
 */

/**
 * When the first margin comes, which changes the number and so is always printed with it:
 * 'now' it is here already; 'year-end' it comes for certain at the end of the first period;
 * 'if-retained' it comes only when the customer stays (the «margin multiple» of Gupta and Lehmann 2003).
 */
export type FirstMargin = 'now' | 'year-end' | 'if-retained';

export interface ConstantCustomer {
	/** Revenue less cost in a period. */
	readonly margin: number;
	/** Chance to stay from one period to the next, 0 … 1. */
	readonly retention: number;
	/** Real discount rate (see `realRate`), above −1. */
	readonly discount: number;
	/** What winning the customer costs; 0 for one already won. */
	readonly acquisition?: number;
}

/**
 * CLV over an unlimited time with constant margin m, retention r, discount d:
 * now m·(1 + d)/(1 + d − r), year-end m/(1 + d − r), if-retained m·r/(1 + d − r).
 * 'not-applicable' when 1 + d − r ≤ 0: the sum has no limit (as with a negative real rate). Throws RangeError for a
 * rate out of its range, like `lifetimeValueUntil`.
 */
export function lifetimeValue(customer: ConstantCustomer, first: FirstMargin): Maybe {
	const { margin, retention, discount, acquisition = 0 } = customer;
	checkRates(retention, discount);
	const denominator = 1 + discount - retention;
	if (!(denominator > 1e-12)) return unavailable('not-applicable');
	const numerator = { now: 1 + discount, 'year-end': 1, 'if-retained': retention }[first];
	return (margin * numerator) / denominator - acquisition;
}

/** CLV of a constant customer over `periods` payments; conventions as in `lifetimeValue`. */
export function lifetimeValueUntil(customer: ConstantCustomer, first: FirstMargin, periods: number): number {
	const { margin, retention, discount, acquisition = 0 } = customer;
	checkRates(retention, discount);
	let sum = 0;
	for (let k = 0; k < periods; k++) {
		const years = first === 'now' ? k : k + 1;
		const survived = first === 'if-retained' ? k + 1 : k;
		sum += (margin * retention ** survived) / (1 + discount) ** years;
	}
	return sum - acquisition;
}

/** Fisher: (1 + nominal)/(1 + inflation) − 1; negative when prices outrun the nominal rate. */
export const realRate = (nominal: number, inflation: number): number => (1 + nominal) / (1 + inflation) - 1;

function checkRates(retention: number, discount: number): void {
	if (!(retention >= 0 && retention <= 1)) throw new RangeError('retention lies between 0 and 1');
	if (!(discount > -1)) throw new RangeError('a discount rate lies above −1');
}
