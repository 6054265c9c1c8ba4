import { usualConfidence } from './confidence.ts';
import { normalQuantile } from './distributions.ts';
import { finitePopulationFactor } from './interval.ts';

export interface Precision {
	/** Expected share; 0.5 is the careful choice and the default. */
	readonly share?: number;
	/** Half-width of the interval wanted, above 0, below 1; default 0.05. */
	readonly margin?: number;
	/** Above 0, below 1; default `usualConfidence`. */
	readonly confidence?: number;
	/** How many people there are; leave out when unknown or very many. */
	readonly population?: number | null;
}

export interface SampleSize {
	readonly z: number;
	/** Without regard to the population. */
	readonly unlimited: number;
	/** For this population, not rounded. */
	readonly exact: number;
	/** Respondents needed: the next whole number, never more than the population. */
	readonly needed: number;
}

// 1.96² · 100 people must not become one person more by the last bit.
const wholeAbove = (x: number) => Math.ceil(x - 1e-9);

/** Cochran: n0 = z²·p(1 − p)/e², n = n0/(1 + (n0 − 1)/N) (instruments.md §11.1). */
export function cochran(wanted: Precision = {}): SampleSize {
	const { share = 0.5, margin = 0.05, confidence = usualConfidence, population } = wanted;
	const z = normalQuantile((1 + confidence) / 2);
	const unlimited = (z * z * share * (1 - share)) / (margin * margin);
	const exact = population ? unlimited / (1 + (unlimited - 1) / population) : unlimited;
	const needed = population ? Math.min(population, wholeAbove(exact)) : wholeAbove(exact);
	return { z, unlimited, exact, needed };
}

/**
 * Half-width z·√(p(1 − p)/n) of a share of n ≥ 1 answers, 0 … 1, with finite population factor; 0 when everybody
 * answered.
 */
export function marginOfError(n: number, options: Omit<Precision, 'margin'> = {}): number {
	const { share = 0.5, confidence = usualConfidence, population } = options;
	const z = normalQuantile((1 + confidence) / 2);
	return z * Math.sqrt((share * (1 - share)) / n) * finitePopulationFactor(n, population);
}
