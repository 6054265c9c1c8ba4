/** How a relationship with a customer runs: its three sides are told apart (instruments.md §10, row 8). */
export const relations = {
	term: ['long', 'short'],
	continuity: ['continuous', 'discrete'],
	repetition: ['repeated', 'one-off']
} as const;
export type RelationSide = keyof typeof relations;
export type Relation = (typeof relations)[RelationSide][number];
export const relationSides = Object.keys(relations) as readonly RelationSide[];

/** A customer of the client with what is known of a period, usually a year. Null: not known. */
export interface KeyCustomer {
	readonly name: string;
	/** In the currency of the list; below 0 when more was returned than bought. */
	readonly revenue: number;
	/** Revenue less what the customer costs, same currency and period. */
	readonly profit: number | null;
	/** Purchases in the period. */
	readonly purchases: number | null;
	/** Chance to be still a customer a period later, 0 … 1. */
	readonly retention: number | null;
	/** 0 … 100. */
	readonly satisfaction: number | null;
	readonly term: 'long' | 'short' | null;
	readonly continuity: 'continuous' | 'discrete' | null;
	readonly repetition: 'repeated' | 'one-off' | null;
}
