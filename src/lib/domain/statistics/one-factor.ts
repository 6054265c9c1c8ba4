import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { cholesky, choleskySolve, inverse, type Matrix, symmetricEigen } from './linear-algebra.ts';
import { toCorrelation } from './covariance.ts';

/** One common factor of a scale, by maximum likelihood. */
export interface OneFactor {
	/** Standardised loadings, in item order; their sum is not negative. */
	readonly loadings: number[];
	/** McDonald's ω total in the metric of the items: (Σλ)²/((Σλ)² + Σθ). */
	readonly omega: number;
	/** Composite reliability from standardised loadings: (Σl)²/((Σl)² + Σ(1 − l²)). */
	readonly compositeReliability: number;
	/** Average variance extracted: mean of l². */
	readonly averageVarianceExtracted: number;
}

interface Fit {
	readonly loadings: number[];
	readonly uniquenesses: number[];
	readonly discrepancy: number;
}

interface Discrepancy {
	readonly value: number;
	readonly inv: number[][];
}

/**
 * Fits one factor to the covariance matrix of at least three items (Jöreskog 1967), by Fisher
 * scoring from several starts; the best optimum counts. Unavailable: 'too-few' items, 'singular'
 * covariances, 'heywood' when that optimum has a uniqueness that is not positive, 'not-converged'.
 */
export function oneFactor(covariance: Matrix): Maybe<OneFactor> {
	const k = covariance.length;
	if (k < 3) return unavailable('too-few', 3);
	const r = toCorrelation(covariance);
	if (isUnavailable(r)) return r;
	if (isUnavailable(inverse(r))) return unavailable('singular');
	let best: Fit | undefined = k === 3 ? ofThree(r) : undefined;
	for (const start of k === 3 ? [] : startsFor(r)) {
		const fit = climb(r, start);
		if (fit && (!best || fit.discrepancy < best.discrepancy - 1e-9)) best = fit;
		if (best && isPlain(best)) break;
	}
	if (!best) return unavailable('not-converged');
	if (best.uniquenesses.some((u) => u <= 0)) return unavailable('heywood');
	const sign = sum(best.loadings) < 0 ? -1 : 1;
	const loadings = best.loadings.map((l) => sign * l);
	const sds = covariance.map((row, i) => Math.sqrt(row[i]!));
	const common = sum(loadings.map((l, i) => l * sds[i]!)) ** 2;
	const unique = sum(best.uniquenesses.map((u, i) => u * sds[i]! ** 2));
	const standard = sum(loadings) ** 2;
	const squares = sum(loadings.map((l) => l * l));
	return {
		loadings,
		omega: common / (common + unique),
		compositeReliability: standard / (standard + k - squares),
		averageVarianceExtracted: squares / k
	};
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** All items on one side of a proper factor: then there is no other hill to look for. */
const isPlain = ({ loadings, uniquenesses }: Fit): boolean =>
	loadings.every((l) => l > 0) && uniquenesses.every((u) => u > 0);

// The likelihood of items that hang together badly has several hills; one start may climb a lower one.
function startsFor(r: Matrix): number[][] {
	const { values, vectors } = symmetricEigen(r);
	const starts = [r.map(() => 0.6)];
	for (let j = 0; j < Math.min(3, r.length); j++) {
		const scale = Math.sqrt(Math.max(values[j]!, 0.1)) * 0.8;
		starts.push(vectors[j]!.map((v) => Math.max(-0.9, Math.min(0.9, v * scale))));
	}
	return starts;
}

/** Three items are always fitted exactly: l² = r·r/r, when that is positive. */
function ofThree(r: Matrix): Fit | undefined {
	const [a, b, c] = [r[0]![1]!, r[0]![2]!, r[1]![2]!];
	if (!(a * b * c > 0)) return undefined;
	const first = Math.sqrt((a * b) / c);
	const loadings = [first, a / first, b / first];
	return { loadings, uniquenesses: loadings.map((l) => 1 - l * l), discrepancy: 0 };
}

/**
 * Discrepancy ln|Σ| + tr(RΣ⁻¹) of Σ = λλ′ + Θ, with Σ⁻¹ = Θ⁻¹ − Θ⁻¹λλ′Θ⁻¹/(1 + λ′Θ⁻¹λ); undefined
 * when Σ is not positive definite. One uniqueness may be negative: that is what a Heywood case is.
 */
function discrepancyAt(
	r: Matrix,
	loadings: readonly number[],
	uniquenesses: readonly number[]
): Discrepancy | undefined {
	const weighted = loadings.map((l, i) => l / uniquenesses[i]!);
	const common = 1 + sum(weighted.map((w, i) => w * loadings[i]!));
	const negative = uniquenesses.filter((u) => u < 0).length;
	if (negative > 1 || uniquenesses.includes(0) || (negative === 1) !== common < 0) return undefined;
	const inv = r.map((_, i) =>
		r.map((_, j) => (i === j ? 1 / uniquenesses[i]! : 0) - (weighted[i]! * weighted[j]!) / common)
	);
	let value = Math.log(Math.abs(common)) + sum(uniquenesses.map((u) => Math.log(Math.abs(u))));
	for (let i = 0; i < r.length; i++) value += sum(inv[i]!.map((x, j) => x * r[i]![j]!));
	return { value, inv };
}

const mostRounds = 200;

function climb(r: Matrix, start: readonly number[]): Fit | undefined {
	const k = r.length;
	let loadings = [...start];
	let uniquenesses = start.map((l) => 1 - l * l);
	let here: Discrepancy | undefined = discrepancyAt(r, loadings, uniquenesses);
	for (let round = 0; here && round < mostRounds; round++) {
		const { gradient, information } = scoring(r, loadings, here.inv);
		const lower = cholesky(information);
		if (isUnavailable(lower)) return undefined;
		const step = choleskySolve(lower, gradient);
		let decrement = 0;
		for (let i = 0; i < 2 * k; i++) decrement += gradient[i]! * step[i]!;
		if (decrement < 1e-16) return { loadings, uniquenesses, discrepancy: here.value };
		let next: Discrepancy | undefined;
		let length = 1;
		let movedLoadings = loadings;
		let movedUniquenesses = uniquenesses;
		for (; length > 1e-6; length /= 2) {
			movedLoadings = loadings.map((l, i) => l - length * step[i]!);
			movedUniquenesses = uniquenesses.map((u, i) => u - length * step[k + i]!);
			next = discrepancyAt(r, movedLoadings, movedUniquenesses);
			if (next && next.value <= here.value - 1e-4 * length * decrement) break;
			next = undefined;
		}
		// No downhill step is left above rounding: this is the optimum when the slope is already tiny.
		if (!next) return decrement < 1e-10 ? { loadings, uniquenesses, discrepancy: here.value } : undefined;
		loadings = movedLoadings;
		uniquenesses = movedUniquenesses;
		here = next;
	}
	return undefined;
}

/** Gradient and expected second derivatives by (loadings, uniquenesses). */
function scoring(r: Matrix, loadings: readonly number[], inv: Matrix) {
	const k = r.length;
	const v = inv.map((row) => sum(row.map((x, j) => x * loadings[j]!)));
	const quadratic = sum(v.map((x, i) => x * loadings[i]!));
	const rv = r.map((row) => sum(row.map((x, j) => x * v[j]!)));
	const gradient = new Array<number>(2 * k).fill(0);
	for (let i = 0; i < k; i++) {
		gradient[i] = 2 * (v[i]! - sum(inv[i]!.map((x, j) => x * rv[j]!)));
		let fitted = 0;
		for (let a = 0; a < k; a++) {
			for (let b = 0; b < k; b++) fitted += inv[i]![a]! * r[a]![b]! * inv[b]![i]!;
		}
		gradient[k + i] = inv[i]![i]! - fitted;
	}
	const information = Array.from({ length: 2 * k }, () => new Array<number>(2 * k).fill(0));
	for (let a = 0; a < k; a++) {
		for (let b = 0; b < k; b++) {
			const x = inv[a]![b]!;
			information[a]![b] = 2 * (x * quadratic + v[a]! * v[b]!);
			information[a]![k + b] = information[k + b]![a] = 2 * x * v[b]!;
			information[k + a]![k + b] = x * x;
		}
	}
	return { gradient, information };
}
