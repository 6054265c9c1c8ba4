import type { KeyCustomerAnalysis, KeyCustomerPlan } from './analysis.ts';
import { usualSatisfiedFrom } from './grid.ts';
import { usualAssumptions } from './lifetime.ts';
import { defaultClassLimits } from '../statistics/concentration-classes.ts';

/** What is taken for granted where nobody has said otherwise. */
export const usualPlan: KeyCustomerPlan = {
	assumptions: usualAssumptions,
	limits: defaultClassLimits,
	satisfiedFrom: usualSatisfiedFrom
};

type Printed =
	| 'revenue'
	| 'counted'
	| 'concentration'
	| 'classes'
	| 'stress'
	| 'losses'
	| 'equity'
	| 'grid'
	| 'satisfaction';

/** What the list says about itself as a whole. */
export interface ListHead {
	readonly period: string;
	readonly currency: 'rial' | 'toman' | 'other';
	/** ISO date. */
	readonly savedOn: string;
}

/** What a report tells of the client's key customers: figures, and nobody's name. */
export interface PrintedCustomers extends ListHead, Pick<KeyCustomerAnalysis, Printed> {
	/** Customers on the list. */
	readonly all: number;
	readonly plan: KeyCustomerPlan;
}

/** The figures of a list without the rows they come from. */
export function printedCustomers(
	{ period, currency, savedOn }: ListHead,
	plan: KeyCustomerPlan,
	analysis: KeyCustomerAnalysis
): PrintedCustomers {
	const { revenue, counted, concentration, classes, stress, losses, equity, grid, satisfaction } = analysis;
	return {
		...{ period, currency, savedOn, plan, all: analysis.rows.length },
		...{ revenue, counted, concentration, classes, stress, losses, equity, grid, satisfaction }
	};
}
