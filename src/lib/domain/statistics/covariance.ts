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
	const centred = columns.map((column, j) => {
		const out = new Float64Array(n);
		if (isConstant(column)) return out;
		for (let i = 0; i < n; i++) out[i] = column[i]! - means[j]!;
		return out;
	});
	const k = columns.length;
	const matrix = Array.from({ length: k }, () => new Array<number>(k).fill(0));
	for (let a = 0; a < k; a++) {
		const x = centred[a]!;
		for (let b = a; b < k; b++) {
			const y = centred[b]!;
			let sum = 0;
			for (let i = 0; i < n; i++) sum += x[i]! * y[i]!;
			matrix[a]![b] = matrix[b]![a] = sum / (n - 1);
		}
	}
	return { n, means, matrix };
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
