import type { Maybe } from '../available.ts';
import { oneWayAnova, type OneWayAnova } from './analysis-of-variance.ts';
import { quantileOfSorted, sorted } from './descriptives.ts';
import type { Numbers } from './sums.ts';

/**
 * Levene's test of equal variances in the form of Brown and Forsythe (1974): analysis of variance of
 * the distances from the group medians. Groups with fewer than two values are left out.
 */
export function levene(groups: readonly Numbers[]): Maybe<OneWayAnova> {
	return oneWayAnova(
		groups
			.filter((group) => group.length >= 2)
			.map((group) => {
				const middle = quantileOfSorted(sorted(group), 0.5);
				return Float64Array.from(group, (value) => Math.abs(value - middle));
			})
	);
}
