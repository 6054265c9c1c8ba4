import { type Maybe, unavailable } from '../available.ts';
import { completeColumns } from './complete.ts';
import { usualConfidence } from './confidence.ts';
import { normalQuantile, tTwoSided } from './distributions.ts';
import { type Coded, codesOf, midranksOfCounts } from './ranks.ts';
import { isConstant, meanOf, type Numbers } from './sums.ts';

export interface Correlation {
	/** Complete pairs. */
	readonly n: number;
	/** −1 … 1. */
	readonly r: Maybe;
	readonly t: Maybe;
	/** Two-sided, n − 2 degrees of freedom. */
	readonly p: Maybe;
	/** Fisher's interval, by z = atanh r. */
	readonly lo: Maybe;
	readonly hi: Maybe;
}

/** So near ±1 that only rounding keeps it from there. */
const oneBut = 1e-14;

/** r of columns of equal length without gaps; both must vary. */
export function rOf(x: Numbers, y: Numbers): Maybe {
	if (x.length < 2) return unavailable('too-few', 2);
	if (isConstant(x) || isConstant(y)) return unavailable('zero-variance');
	const mx = meanOf(x);
	const my = meanOf(y);
	let xx = 0;
	let yy = 0;
	let xy = 0;
	for (let i = 0; i < x.length; i++) {
		const a = x[i]! - mx;
		const b = y[i]! - my;
		xx += a * a;
		yy += b * b;
		xy += a * b;
	}
	const r = xy / Math.sqrt(xx) / Math.sqrt(yy);
	return Math.abs(r) > 1 - oneBut ? Math.sign(r) : r;
}

/** Fisher's interval of a correlation of n pairs; needs four pairs. */
export function fisherInterval(
	r: number,
	n: number,
	confidence = usualConfidence
): Maybe<{ lo: number; hi: number }> {
	if (Math.abs(r) === 1) return n > 2 ? { lo: r, hi: r } : unavailable('too-few', 4);
	if (n < 4) return unavailable('too-few', 4);
	const half = normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3);
	return { lo: Math.tanh(Math.atanh(r) - half), hi: Math.tanh(Math.atanh(r) + half) };
}

/** t and p of a correlation of n pairs; needs three. At ±1 t is unbounded and p is 0. */
export function testOfCorrelation(r: number, n: number): { readonly t: Maybe; readonly p: Maybe } {
	if (n < 3) return { t: unavailable('too-few', 3), p: unavailable('too-few', 3) };
	if (Math.abs(r) === 1) return { t: unavailable('zero-variance'), p: 0 };
	const t = r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
	return { t, p: tTwoSided(t, n - 2) };
}

function correlationOf(x: Numbers, y: Numbers): Correlation {
	const n = x.length;
	const r = n === 0 ? unavailable('no-answers') : rOf(x, y);
	if (typeof r !== 'number') return { n, r, t: r, p: r, lo: r, hi: r };
	const interval = fisherInterval(r, n);
	const limits = 'lo' in interval ? interval : { lo: interval, hi: interval };
	return { n, r, ...testOfCorrelation(r, n), ...limits };
}

/** Pearson's r over complete pairs, with t, p and Fisher's interval. */
export function pearson(x: Numbers, y: Numbers): Correlation {
	const [a, b] = completeColumns([x, y]) as [Float64Array, Float64Array];
	return correlationOf(a, b);
}

/** Spearman's rank correlation: r of the midranks of complete pairs, p from t with n − 2 df. */
export const spearman = (x: Numbers, y: Numbers): Correlation => spearmanOfCoded(codesOf(x), codesOf(y));

/** The same of columns that were coded before: for many pairs of the same columns. */
export function spearmanOfCoded(x: Coded, y: Coded): Correlation {
	const length = x.codes.length;
	const xCounts = new Int32Array(x.distinct);
	const yCounts = new Int32Array(y.distinct);
	let n = 0;
	for (let i = 0; i < length; i++) {
		const a = x.codes[i]!;
		const b = y.codes[i]!;
		if (a < 0 || b < 0) continue;
		xCounts[a]!++;
		yCounts[b]!++;
		n++;
	}
	const xRanks = midranksOfCounts(xCounts).ranks;
	const yRanks = midranksOfCounts(yCounts).ranks;
	const a = new Float64Array(n);
	const b = new Float64Array(n);
	let at = 0;
	for (let i = 0; i < length; i++) {
		if (x.codes[i]! < 0 || y.codes[i]! < 0) continue;
		a[at] = xRanks[x.codes[i]!]!;
		b[at++] = yRanks[y.codes[i]!]!;
	}
	return correlationOf(a, b);
}
