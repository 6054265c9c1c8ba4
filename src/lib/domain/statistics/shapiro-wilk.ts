import { type Maybe, unavailable } from '../available.ts';
import { sorted } from './descriptives.ts';
import { normalQuantile, normalUpper } from './distributions.ts';
import { type NormalityTest, polynomial } from './normality.ts';
import { isConstant, meanOf, type Numbers, squaresAbout } from './sums.ts';

/** Royston's approximation of the weights was made for so many values at most. */
export const mostForShapiro = 5000;

/** Weights of the upper half of the order statistics, largest first (Royston 1992 approximation). */
function weightsOf(n: number): number[] {
	if (n === 3) return [Math.SQRT1_2];
	const half = Math.floor(n / 2);
	const scores = Array.from({ length: half }, (_, i) => -normalQuantile((i + 1 - 0.375) / (n + 0.25)));
	const squares = 2 * scores.reduce((sum, m) => sum + m * m, 0);
	const rsn = 1 / Math.sqrt(n);
	const first =
		polynomial([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], rsn) +
		scores[0]! / Math.sqrt(squares);
	if (n <= 5) {
		const rest = Math.sqrt((squares - 2 * scores[0]! ** 2) / (1 - 2 * first ** 2));
		return scores.map((m, i) => (i === 0 ? first : m / rest));
	}
	const second =
		polynomial([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], rsn) +
		scores[1]! / Math.sqrt(squares);
	const rest = Math.sqrt(
		(squares - 2 * scores[0]! ** 2 - 2 * scores[1]! ** 2) / (1 - 2 * first ** 2 - 2 * second ** 2)
	);
	return scores.map((m, i) => (i === 0 ? first : i === 1 ? second : m / rest));
}

function pOf(w: number, n: number): number {
	if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(w)) - Math.PI / 3));
	const y = Math.log1p(-w);
	if (n <= 11) {
		const gamma = -2.273 + 0.459 * n;
		if (y >= gamma) return 0;
		const mean = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n);
		const sd = Math.exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
		return normalUpper((-Math.log(gamma - y) - mean) / sd);
	}
	const x = Math.log(n);
	const mean = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], x);
	const sd = Math.exp(polynomial([-0.4803, -0.082676, 0.0030302], x));
	return normalUpper((y - mean) / sd);
}

/** Shapiro–Wilk test for 3 … 5000 values in Royston's (1995, AS R94) approximation. */
export function shapiroWilk(values: Numbers): Maybe<NormalityTest> {
	const n = values.length;
	if (n < 3) return unavailable('too-few', 3);
	if (n > mostForShapiro) return unavailable('not-applicable');
	if (isConstant(values)) return unavailable('zero-variance');
	const x = sorted(values);
	const weights = weightsOf(n);
	const contrast = weights.reduce((sum, a, i) => sum + a * (x[n - 1 - i]! - x[i]!), 0);
	const statistic = Math.min(1, contrast ** 2 / squaresAbout(x, meanOf(x)));
	return { n, statistic, p: statistic === 1 ? 1 : pOf(statistic, n) };
}
