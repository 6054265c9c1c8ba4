import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';
import gammaln from '@stdlib/math-base-special-gammaln';
import quantileOfF from '@stdlib/stats-base-dists-f-quantile';
import quantileOfT from '@stdlib/stats-base-dists-t-quantile';

/*
 * The one file that knows @stdlib. Every p value is asked for by its own tail: 1 − cdf loses
 * all digits near 1e-16. Upper chi² is our own series and continued fraction, because the
 * library's incomplete gamma is wrong near the centre above 1600 degrees of freedom.
 */

/** ln Γ(x), x > 0. */
export const logGamma = (x: number): number => gammaln(x);

/** Regularised incomplete beta I_x(a, b). */
export const betaLower = (x: number, a: number, b: number): number => betainc(x, a, b, true, false);

/** 1 − I_x(a, b), computed as itself. */
export const betaUpper = (x: number, a: number, b: number): number => betainc(x, a, b, true, true);

/** P(Z ≤ z) of the standard normal. */
export const normalLower = (z: number): number => erfc(-z / Math.SQRT2) / 2;

/** P(Z > z) of the standard normal. */
export const normalUpper = (z: number): number => erfc(z / Math.SQRT2) / 2;

/** P(|Z| > |z|). */
export const normalTwoSided = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** Density of the standard normal. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * z with P(Z ≤ z) = p, 0 < p < 1; good to the last digits also at p = 1e-100.
 * Newton's method on ln P(Z > z), which is concave, so it converges from anywhere.
 */
export function normalQuantile(p: number): number {
	if (p === 0.5) return 0;
	const tail = p < 0.5 ? p : 1 - p;
	let z = tail > 0.1 ? 0 : Math.sqrt(-2 * Math.log(tail));
	for (let round = 0; round < 60; round++) {
		const upper = normalUpper(z);
		const step = ((Math.log(upper) - Math.log(tail)) * upper) / normalDensity(z);
		z += step;
		if (Math.abs(step) <= 1e-15 * Math.max(1, z)) break;
	}
	return p < 0.5 ? -z : z;
}

/** P(|T| > |t|) of Student's t with any real df > 0. */
export function tTwoSided(t: number, df: number): number {
	const square = t * t;
	return square > df
		? betaLower(df / (df + square), df / 2, 0.5)
		: betaUpper(square / (df + square), 0.5, df / 2);
}

/** P(T ≤ t). */
export function tLower(t: number, df: number): number {
	const tail = tTwoSided(t, df) / 2;
	return t > 0 ? 1 - tail : tail;
}

/** t with P(T ≤ t) = p. */
export const tQuantile = (p: number, df: number): number => quantileOfT(p, df);

/** P(F > f) with df1, df2 degrees of freedom (real numbers are allowed). */
export function fUpper(f: number, df1: number, df2: number): number {
	if (f <= 0) return 1;
	const scaled = df1 * f;
	return scaled > df2
		? betaLower(df2 / (df2 + scaled), df2 / 2, df1 / 2)
		: betaUpper(scaled / (df2 + scaled), df1 / 2, df2 / 2);
}

/** P(F ≤ f). */
export function fLower(f: number, df1: number, df2: number): number {
	if (f <= 0) return 0;
	const scaled = df1 * f;
	return scaled > df2
		? betaUpper(df2 / (df2 + scaled), df2 / 2, df1 / 2)
		: betaLower(scaled / (df2 + scaled), df1 / 2, df2 / 2);
}

/** f with P(F ≤ f) = p. */
export const fQuantile = (p: number, df1: number, df2: number): number => quantileOfF(p, df1, df2);

/** x with I_x(a, b) = p, by way of the F distribution. */
export function betaQuantile(p: number, a: number, b: number): number {
	const scaled = (a / b) * fQuantile(p, 2 * a, 2 * b);
	return scaled / (1 + scaled);
}

/** P(a, x) by its series: for x < a + 1. */
function gammaSeries(a: number, x: number): number {
	let term = 1 / a;
	let sum = term;
	for (let n = 1; term > sum * 1e-17; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return sum * Math.exp(a * Math.log(x) - x - gammaln(a));
}

/** Q(a, x) by its continued fraction (modified Lentz): for x ≥ a + 1. */
function gammaFraction(a: number, x: number): number {
	const tiny = 1e-300;
	let b = x + 1 - a;
	let c = 1 / tiny;
	let d = 1 / b;
	let h = d;
	for (let n = 1; n < 100_000; n++) {
		const an = -n * (n - a);
		b += 2;
		d = an * d + b;
		if (Math.abs(d) < tiny) d = tiny;
		c = b + an / c;
		if (Math.abs(c) < tiny) c = tiny;
		d = 1 / d;
		const delta = d * c;
		h *= delta;
		if (Math.abs(delta - 1) < 1e-16) break;
	}
	return h * Math.exp(a * Math.log(x) - x - gammaln(a));
}

/** Regularised incomplete gamma P(a, x) = γ(a, x)/Γ(a). */
export function gammaLower(a: number, x: number): number {
	if (x <= 0) return 0;
	return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** Regularised incomplete gamma Q(a, x) = 1 − P(a, x), by its own tail. */
export function gammaUpper(a: number, x: number): number {
	if (x <= 0) return 1;
	return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

/** P(X² > x) with df > 0 degrees of freedom. */
export const chiSquareUpper = (x: number, df: number): number => gammaUpper(df / 2, x / 2);

/** P(X² ≤ x). */
export const chiSquareLower = (x: number, df: number): number => gammaLower(df / 2, x / 2);

/** x with P(X² ≤ x) = p, 0 < p < 1, by bracketed Newton steps. */
export function chiSquareQuantile(p: number, df: number): number {
	const a = df / 2;
	const useUpper = p > 0.5;
	const excess = (x: number) => (useUpper ? 1 - p - chiSquareUpper(x, df) : chiSquareLower(x, df) - p);
	let low = 0;
	let high = Math.max(df, 1);
	while (excess(high) < 0) high *= 2;
	// Wilson–Hilferty is close enough to start from wherever it is positive.
	const cube = 1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df));
	let x = df * cube ** 3;
	if (!(x > low && x < high)) x = high / 2;
	for (let round = 0; round < 200; round++) {
		const f = excess(x);
		if (f > 0) high = x;
		else low = x;
		const density = Math.exp((a - 1) * Math.log(x / 2) - x / 2 - gammaln(a)) / 2;
		let next = x - f / density;
		if (!(next > low && next < high)) next = (low + high) / 2;
		if (Math.abs(next - x) <= 1e-15 * x) return next;
		x = next;
	}
	return x;
}
