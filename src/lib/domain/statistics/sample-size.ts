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

/** The other finite form in circulation, n0/(1 + n0/N): at most one respondent apart from Cochran's. */
export function cochranSimple(wanted: Precision = {}): number {
	const { unlimited } = cochran({ ...wanted, population: null });
	return wholeAbove(wanted.population ? unlimited / (1 + unlimited / wanted.population) : unlimited);
}

/**
 * Krejcie and Morgan 1970, not rounded: χ²·N·p(1 − p)/(e²(N − 1) + χ²·p(1 − p)) with p = 0.5, e = 0.05
 * and the 95 % point of χ² with one degree of freedom, which is z²: so it equals Cochran's form.
 * Their printed table rounds to the nearest whole number.
 */
export const krejcieMorgan = (population: number): number => cochran({ population }).exact;

/** Yamane: N/(1 + N·e²), not rounded. */
export const yamane = (population: number, margin = 0.05): number =>
	population / (1 + population * margin * margin);

/**
 * Half-width z·√(p(1 − p)/n) of a share of n ≥ 1 answers, 0 … 1, with finite population factor; 0 when everybody
 * answered.
 */
export function marginOfError(n: number, options: Omit<Precision, 'margin'> = {}): number {
	const { share = 0.5, confidence = usualConfidence, population } = options;
	const z = normalQuantile((1 + confidence) / 2);
	return z * Math.sqrt((share * (1 - share)) / n) * finitePopulationFactor(n, population);
}
