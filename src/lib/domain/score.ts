import type { Maybe } from './available.ts';

/**
 * t           t interval, with finite population correction where the population is known
 * bca         BCa bootstrap with the report's seed: fewer than 15 values, or skewed
 * stratified  t interval from the strata's variances, for a mean that is weighted by unit
 * none        no interval: fewer than five values, or no spread
 */
export type IntervalMethod = 't' | 'bca' | 'stratified' | 'none';

/** A mean of people on the 0–100 scale, with its uncertainty. */
export interface Score {
	/** People with a value. */
	readonly n: number;
	/** People addressed; null where unknown (then no correction is made). */
	readonly population: number | null;
	readonly mean: Maybe;
	readonly sd: Maybe;
	/** 95 % interval. */
	readonly lo: Maybe;
	readonly hi: Maybe;
	readonly method: IntervalMethod;
}

export interface Reliability {
	/** Respondents who answered every item. */
	readonly n: number;
	readonly items: number;
	/** Cronbach's alpha of the keyed answers. */
	readonly alpha: number;
	/** Feldt (1965), 95 %. */
	readonly lo: Maybe;
	readonly hi: Maybe;
	/** McDonald's omega total of one common factor. */
	readonly omega: Maybe;
	/** Mean correlation between items. */
	readonly averageCorrelation: Maybe;
	readonly byItem: readonly ItemConsistency[];
	/** Items that clearly run against the others: a reverse key was forgotten, or set by mistake. */
	readonly suspects: readonly string[];
}

/** What one item does to the reliability of its scale. */
export interface ItemConsistency {
	readonly code: string;
	/** Correlation with the sum of the other items. */
	readonly itemTotal: Maybe;
	/** Alpha of the other items; unavailable where only two were asked. */
	readonly alphaWithout: Maybe;
}

export type AgreementLabel = 'lack' | 'weak' | 'moderate' | 'strong' | 'very-strong';

export interface Agreement {
	/** Raters who rated every item. */
	readonly n: number;
	/** r_wg(J) against a uniform null distribution, 0–1. */
	readonly rwg: number;
	/** AD_M: average absolute deviation from the item mean, in scale points. */
	readonly averageDeviation: Maybe;
	readonly label: AgreementLabel;
}
