import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { oneWayAnova } from './analysis-of-variance.ts';
import { countOf, deviationOfFrequencies, type Frequencies, varianceOfFrequencies } from './frequencies.ts';
import { isConstant, meanOf, type Numbers } from './sums.ts';

/** Variance of answers given at random and equally often to each of k options: (k² − 1)/12. */
export const uniformNullVariance = (options: number): number => (options * options - 1) / 12;

/**
 * r_wg of one item in one group (James, Demaree and Wolf 1984): 1 − s²/σ², 0 when the answers vary
 * more than the null variance. Needs two raters.
 */
export function rwg(ratings: Frequencies, nullVariance: number): Maybe {
	if (countOf(ratings) < 2) return unavailable('too-few', 2);
	return 1 - Math.min(varianceOfFrequencies(ratings), nullVariance) / nullVariance;
}

/**
 * r_wg(J) of the items of a scale in one group: J·(1 − s̄²/σ²)/(J·(1 − s̄²/σ²) + s̄²/σ²) with the
 * mean item variance s̄² cut at σ². `items` are the ratings of those who rated all of them. Needs two raters.
 */
export function rwgJ(items: readonly Frequencies[], nullVariance: number): Maybe {
	if (ratersOf(items) < 2) return unavailable('too-few', 2);
	const variance = meanOf(items.map(varianceOfFrequencies));
	const ratio = Math.min(variance, nullVariance) / nullVariance;
	const agreeing = items.length * (1 - ratio);
	return agreeing / (agreeing + ratio);
}

/** AD_M: mean absolute deviation from the item mean, averaged over the items (Burke, Finkelstein and Dusig 1999). */
export const averageDeviation = (items: readonly Frequencies[]): Maybe =>
	ratersOf(items) < 2 ? unavailable('too-few', 2) : meanOf(items.map(deviationOfFrequencies));

const ratersOf = ([first]: readonly Frequencies[]): number => (first ? countOf(first) : 0);

export interface IntraclassCorrelation {
	readonly groups: number;
	readonly n: number;
	readonly meanSquareBetween: number;
	readonly meanSquareWithin: number;
	readonly f: number;
	readonly p: number;
	/** Mean group size N/J. */
	readonly meanSize: number;
	/** Share of the variance that lies between groups; may be negative. */
	readonly icc1: number;
	/** Reliability of a group mean; may be negative. */
	readonly icc2: number;
}

/**
 * ICC(1) = (MSB − MSW)/(MSB + (k − 1)·MSW) with k = N/J, and ICC(2) = (MSB − MSW)/MSB, one-way
 * (Bliese 2000). Empty groups are left out; needs two groups and more respondents than groups. 'zero-variance'
 * when nothing varies within groups, or when their means are the same: ICC(2) has no value then.
 */
export function intraclassCorrelation(groups: readonly Numbers[]): Maybe<IntraclassCorrelation> {
	const filled = groups.filter((group) => group.length > 0);
	if (filled.length === 0) return unavailable('no-answers');
	const anova = oneWayAnova(filled);
	if (isUnavailable(anova)) return anova;
	// Means that are equal on paper differ in the last bit, and a quotient of two roundings is no reliability.
	if (isConstant(filled.map(meanOf))) return unavailable('zero-variance');
	const { ssBetween, ssWithin, df1, df2, f, p } = anova;
	const msb = ssBetween / df1;
	const msw = ssWithin / df2;
	const n = df2 + filled.length;
	const meanSize = n / filled.length;
	return {
		groups: filled.length,
		n,
		meanSquareBetween: msb,
		meanSquareWithin: msw,
		f,
		p,
		meanSize,
		icc1: (msb - msw) / (msb + (meanSize - 1) * msw),
		icc2: (msb - msw) / msb
	};
}
