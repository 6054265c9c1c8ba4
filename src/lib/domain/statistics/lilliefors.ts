import { type Maybe, unavailable } from '../available.ts';
import { sorted } from './descriptives.ts';
import { normalLower } from './distributions.ts';
import { type NormalityTest, polynomial } from './normality.ts';
import { isConstant, meanOf, type Numbers, squaresAbout } from './sums.ts';

/** Dallal and Wilkinson (1986) below p = .1; above it Stephens' (1974) modified statistic. */
function pOf(d: number, n: number): number {
	const scaled = n > 100 ? d * (n / 100) ** 0.49 : d;
	const size = Math.min(n, 100);
	const root = Math.sqrt(size + 2.78019);
	const p = Math.exp(
		-7.01256 * scaled ** 2 * root ** 2 +
			2.99587 * scaled * root -
			0.122119 +
			0.974598 / Math.sqrt(size) +
			1.67997 / size
	);
	if (p <= 0.1) return p;
	const modified = (Math.sqrt(n) - 0.01 + 0.85 / Math.sqrt(n)) * d;
	if (modified <= 0.302) return 1;
	if (modified <= 0.5) return polynomial([2.76773, -19.828315, 80.709644, -138.55152, 81.218052], modified);
	if (modified <= 0.9) return polynomial([-4.901232, 40.662806, -97.490286, 94.029866, -32.355711], modified);
	if (modified <= 1.31) return polynomial([6.198765, -19.558097, 23.186922, -12.234627, 2.423045], modified);
	return 0;
}

/**
 * Kolmogorov–Smirnov test of normality with mean and SD taken from the values, corrected after
 * Lilliefors (1967): without the correction the test hardly ever rejects. Needs five values.
 */
export function lilliefors(values: Numbers): Maybe<NormalityTest> {
	const n = values.length;
	if (n < 5) return unavailable('too-few', 5);
	if (isConstant(values)) return unavailable('zero-variance');
	const x = sorted(values);
	const mean = meanOf(x);
	const sd = Math.sqrt(squaresAbout(x, mean) / (n - 1));
	let statistic = 0;
	x.forEach((value, i) => {
		const lower = normalLower((value - mean) / sd);
		statistic = Math.max(statistic, (i + 1) / n - lower, lower - i / n);
	});
	return { n, statistic, p: Math.min(1, pOf(statistic, n)) };
}
