import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { isConstant, meanOf, type Numbers } from './sums.ts';

/** Means and covariance matrix (divisor n − 1) of complete columns. */
export interface Covariance {
	readonly n: number;
	readonly means: number[];
	readonly matrix: number[][];
}

/** Covariances of columns of equal length without gaps; needs two rows. */
export function covarianceOf(columns: readonly Numbers[]): Maybe<Covariance> {
	const n = columns[0]?.length ?? 0;
	if (n < 2) return unavailable(n === 0 ? 'no-answers' : 'too-few', n === 0 ? undefined : 2);
	const means = columns.map(meanOf);
	const constant = columns.map((column) => isConstant(column));
	const k = columns.length;
	const matrix = Array.from({ length: k }, () => new Array<number>(k).fill(0));
	const centred = columns.map(() => new Float64Array(Math.min(n, blockRows)));
	for (let from = 0; from < n; from += blockRows) {
		const rows = Math.min(n - from, blockRows);
		for (let j = 0; j < k; j++) {
			if (!constant[j]) centre(centred[j]!, columns[j]!, from, rows, means[j]!);
		}
		addProducts(matrix, centred, rows);
	}
	for (let a = 0; a < k; a++) {
		for (let b = a; b < k; b++) matrix[a]![b] = matrix[b]![a] = matrix[a]![b]! / (n - 1);
	}
	return { n, means, matrix };
}

/** So many rows of some dozens of columns stay in the processor's cache while all pairs pass. */
const blockRows = 1024;

function centre(out: Float64Array, column: Numbers, from: number, rows: number, mean: number): void {
	for (let i = 0; i < rows; i++) out[i] = column[from + i]! - mean;
}

/** Adds Σxy over the first rows to the upper triangle, four columns to a pass. */
function addProducts(matrix: number[][], columns: readonly Float64Array[], rows: number): void {
	const last = columns.length - 1;
	for (let a = 0; a <= last; a++) {
		const x = columns[a]!;
		const row = matrix[a]!;
		for (let b = a; b <= last; b += 4) {
			// Beyond the last column the last one again; what it gives is not kept.
			const p = columns[b]!;
			const q = columns[Math.min(b + 1, last)]!;
			const r = columns[Math.min(b + 2, last)]!;
			const s = columns[Math.min(b + 3, last)]!;
			let xp = 0;
			let xq = 0;
			let xr = 0;
			let xs = 0;
			for (let i = 0; i < rows; i++) {
				const value = x[i]!;
				xp += value * p[i]!;
				xq += value * q[i]!;
				xr += value * r[i]!;
				xs += value * s[i]!;
			}
			row[b]! += xp;
			if (b + 1 <= last) row[b + 1]! += xq;
			if (b + 2 <= last) row[b + 2]! += xr;
			if (b + 3 <= last) row[b + 3]! += xs;
		}
	}
}

/** Correlation matrix from a covariance matrix; 'zero-variance' when a column does not vary. */
export function toCorrelation(covariance: readonly (readonly number[])[]): Maybe<number[][]> {
	const sds = covariance.map((row, i) => Math.sqrt(row[i]!));
	if (sds.some((sd) => !(sd > 0))) return unavailable('zero-variance');
	return covariance.map((row, i) => row.map((value, j) => (i === j ? 1 : value / sds[i]! / sds[j]!)));
}

/** Correlation matrix of complete columns. */
export function correlationMatrix(columns: readonly Numbers[]): Maybe<number[][]> {
	const covariance = covarianceOf(columns);
	return isUnavailable(covariance) ? covariance : toCorrelation(covariance.matrix);
}
