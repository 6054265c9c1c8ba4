import { neededMore } from '../disclosure.ts';
import { cochran } from '../statistics/sample-size.ts';

/**
 * Further responses until the 95 % interval of a share of 50 % is at most `margin` wide on each side: Cochran's
 * n = n0/(1 + (n0 − 1)/N), n0 = z²·p(1 − p)/e² (instruments.md §11.1), less those that are there; 0 when it is. Without
 * the population, or with one smaller than the responses, the unlimited n0 counts. Throws RangeError for a margin
 * outside 0 … 1.
 */
export function neededUntilUseful(responses: number, population: number | null, margin: number): number {
	if (!(margin > 0 && margin < 1)) throw new RangeError(`margin ${margin}`);
	const known = population !== null && population >= responses ? population : null;
	return neededMore(responses, cochran({ margin, population: known }).needed);
}
