/** A test that values come from a normal distribution. */
export interface NormalityTest {
	readonly n: number;
	readonly statistic: number;
	readonly p: number;
}

/** A polynomial of x by Horner's rule; coefficients in ascending powers. p values of these tests are such fits. */
export const polynomial = (coefficients: readonly number[], x: number): number =>
	coefficients.reduceRight((sum, c) => sum * x + c, 0);
