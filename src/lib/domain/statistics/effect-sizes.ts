import { logGamma } from './distributions.ts';

/**
 * Hedges' small-sample factor J, exact: Γ(df/2)/(√(df/2)·Γ((df − 1)/2)); g = d·J.
 * It is 0 at one degree of freedom, where no correction is left.
 */
export function hedgesJ(df: number): number {
	if (df <= 1) return 0;
	return Math.exp(logGamma(df / 2) - Math.log(Math.sqrt(df / 2)) - logGamma((df - 1) / 2));
}
