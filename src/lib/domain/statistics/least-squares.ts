import { isConstant, meanOf, type Numbers } from './sums.ts';

/** A column counts as a combination of the ones before it when less than this share of it is left. */
const dependentBelow = 1e-7;

/** Least squares fit of y on columns and an intercept, by Householder QR of centred, scaled columns. */
export interface LeastSquares {
	readonly n: number;
	readonly rank: number;
	/** Slopes; those that cannot be told apart from others are marked in `estimable`. */
	readonly slopes: number[];
	readonly estimable: boolean[];
	/** (X′X)⁻¹ of the centred columns; rows and columns of dropped ones are 0. */
	readonly inverseCross: number[][];
	readonly means: number[];
	/** Σ(x − x̄)² of each column. */
	readonly squares: number[];
	readonly yMean: number;
	readonly ssTotal: number;
	readonly ssResidual: number;
	readonly residuals: Float64Array;
}

function centred(column: Numbers, mean: number): Float64Array {
	const out = new Float64Array(column.length);
	if (!isConstant(column)) for (let i = 0; i < out.length; i++) out[i] = column[i]! - mean;
	return out;
}

function dot(a: Float64Array, b: Float64Array, from = 0): number {
	let sum = 0;
	for (let i = from; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}

/** Fits y on complete columns; columns may be linear combinations of others. */
export function leastSquares(y: Numbers, columns: readonly Numbers[]): LeastSquares {
	const n = y.length;
	const k = columns.length;
	const yMean = meanOf(y);
	const target = centred(y, yMean);
	const means = columns.map(meanOf);
	const original = columns.map((column, j) => centred(column, means[j]!));
	const squares = original.map((column) => dot(column, column));
	const norms = squares.map((s) => (s > 0 ? Math.sqrt(s) : 1));
	const work = original.map((column, j) => column.map((x) => x / norms[j]!));

	const turned = target.slice();
	const kept: number[] = [];
	for (let j = 0; j < k; j++) {
		const column = work[j]!;
		const row = kept.length;
		const length = row < n ? Math.sqrt(dot(column, column, row)) : 0;
		if (length < dependentBelow) continue;
		const pivot = column[row]! > 0 ? -length : length;
		const v = column.slice();
		v.fill(0, 0, row);
		v[row]! -= pivot;
		const scale = 2 / dot(v, v, row);
		for (const other of [...work.slice(j), turned]) {
			const factor = scale * dot(v, other, row);
			for (let i = row; i < n; i++) other[i]! -= factor * v[i]!;
		}
		kept.push(j);
	}

	const inverseR = invertUpper(kept.map((_, row) => kept.map((j) => work[j]![row]!)));
	const slopes = new Array<number>(k).fill(0);
	kept.forEach((j, a) => {
		slopes[j] = kept.reduce((sum, _, b) => sum + inverseR[a]![b]! * turned[b]!, 0) / norms[j]!;
	});
	const inverseCross = Array.from({ length: k }, () => new Array<number>(k).fill(0));
	kept.forEach((ja, a) =>
		kept.forEach((jb, b) => {
			const product = inverseR[a]!.reduce((sum, x, c) => sum + x * inverseR[b]![c]!, 0);
			inverseCross[ja]![jb] = product / norms[ja]! / norms[jb]!;
		})
	);
	const residuals = target.slice();
	for (const j of kept) {
		const column = original[j]!;
		for (let i = 0; i < n; i++) residuals[i]! -= slopes[j]! * column[i]!;
	}
	return {
		n,
		rank: kept.length,
		slopes,
		estimable: estimableColumns(work, kept, inverseR),
		inverseCross,
		means,
		squares,
		yMean,
		ssTotal: dot(target, target),
		ssResidual: dot(residuals, residuals),
		residuals
	};
}

function invertUpper(r: number[][]): number[][] {
	const size = r.length;
	const inv = Array.from({ length: size }, () => new Array<number>(size).fill(0));
	for (let j = 0; j < size; j++) {
		inv[j]![j] = 1 / r[j]![j]!;
		for (let i = j - 1; i >= 0; i--) {
			let sum = 0;
			for (let l = i + 1; l <= j; l++) sum += r[i]![l]! * inv[l]![j]!;
			inv[i]![j] = -sum / r[i]![i]!;
		}
	}
	return inv;
}

/** A slope is determined when its column takes no part in any dropped column. */
function estimableColumns(work: Float64Array[], kept: number[], inverseR: number[][]): boolean[] {
	const estimable = work.map((_, j) => kept.includes(j));
	work.forEach((column, dropped) => {
		if (kept.includes(dropped)) return;
		kept.forEach((j, a) => {
			const part = kept.reduce((sum, _, b) => sum + inverseR[a]![b]! * column[b]!, 0);
			if (Math.abs(part) > dependentBelow) estimable[j] = false;
		});
	});
	return estimable;
}
