import { logGamma, normalDensity, normalLower } from './distributions.ts';

/*
 * Upper tail of the studentized range of k means: ∫ f(s)·P(range of k normals > q·s) ds with
 * s = √(χ²/df). Both integrals by Gauss–Legendre rules on panels; the tail is integrated as
 * itself, so that small p values keep their digits (relative error about 1e-9).
 */

/** Nodes and weights of the 12-point Gauss–Legendre rule on −1 … 1, by Newton's method on P₁₂. */
const rule = (() => {
	const n = 12;
	return Array.from({ length: n }, (_, i) => {
		let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
		let slope = 1;
		for (let round = 0; round < 50; round++) {
			let p0 = 1;
			let p1 = x;
			for (let j = 2; j <= n; j++) [p0, p1] = [p1, ((2 * j - 1) * x * p1 - (j - 1) * p0) / j];
			slope = (n * (x * p1 - p0)) / (x * x - 1);
			x -= p1 / slope;
		}
		return { x, weight: 2 / ((1 - x * x) * slope * slope) };
	});
})();

function integrate(f: (x: number) => number, from: number, to: number, panels: number): number {
	const half = (to - from) / panels / 2;
	let sum = 0;
	for (let panel = 0; panel < panels; panel++) {
		const middle = from + half * (2 * panel + 1);
		for (const { x, weight } of rule) sum += weight * f(middle + half * x);
	}
	return sum * half;
}

/** P(range of k standard normals > w) = k·∫ φ(z)·(Φ(z)^(k−1) − (Φ(z) − Φ(z − w))^(k−1)) dz. */
function rangeUpper(w: number, k: number): number {
	if (w <= 0) return 1;
	const integrand = (z: number) => {
		const here = normalLower(z);
		const ratio = Math.min(1, normalLower(z - w) / here);
		return normalDensity(z) * here ** (k - 1) * -Math.expm1((k - 1) * Math.log1p(-ratio));
	};
	return Math.min(1, k * integrate(integrand, -8, 8 + w / 2, 9 + Math.ceil(w / 4)));
}

/** Beyond so many degrees of freedom s is 1. */
const manyDf = 25_000;

/** P(Q > q) for the range of k ≥ 2 means and df > 0 degrees of freedom. */
export function studentizedRangeUpper(q: number, k: number, df: number): number {
	if (q <= 0) return 1;
	if (df > manyDf) return rangeUpper(q, k);
	const logConstant = Math.log(2) + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
	const density = (u: number) => Math.exp(logConstant + df * u - (df / 2) * Math.exp(2 * u));
	const spread = 1 / Math.sqrt(2 * df);
	const integrand = (u: number) => density(u) * rangeUpper(q * Math.exp(u), k);
	return Math.min(1, integrate(integrand, -40 / df - 9 * spread, Math.log1p(8 * spread + 20 / df), 24));
}
