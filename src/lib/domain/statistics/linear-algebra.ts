import { EigenvalueDecomposition, LuDecomposition, Matrix as MlMatrix } from 'ml-matrix';
import { isUnavailable, type Maybe, unavailable } from '../available.ts';

/** Rows of numbers, all of the same length. */
export type Matrix = readonly (readonly number[])[];

export interface Eigen {
	/** Descending. */
	readonly values: number[];
	/** vectors[j] belongs to values[j]; length 1. */
	readonly vectors: number[][];
}

/** Eigenvalues and eigenvectors of a symmetric matrix, largest value first. */
export function symmetricEigen(m: Matrix): Eigen {
	const evd = new EigenvalueDecomposition(toMl(m), { assumeSymmetric: true });
	const columns = evd.eigenvectorMatrix.transpose().to2DArray();
	const order = evd.realEigenvalues.map((value, index) => ({ value, index }));
	order.sort((a, b) => b.value - a.value);
	return { values: order.map((e) => e.value), vectors: order.map((e) => columns[e.index]!) };
}

/** Eigenvalues of a symmetric matrix, largest first. */
export const symmetricEigenvalues = (m: Matrix): number[] => symmetricEigen(m).values;

/** Below this reciprocal condition number a matrix counts as singular. */
export const singularBelow = 1e-12;

/** Inverse of a square matrix; 'singular' when its reciprocal condition number (1-norm) is below 1e-12. */
export function inverse(m: Matrix): Maybe<number[][]> {
	const lu = new LuDecomposition(toMl(m));
	if (lu.isSingular()) return unavailable('singular');
	const inv = lu.solve(MlMatrix.eye(m.length, m.length)).to2DArray();
	const rcond = 1 / (oneNorm(m) * oneNorm(inv));
	return rcond >= singularBelow ? inv : unavailable('singular');
}

/** x with m·x = b for a square m; 'singular' as in `inverse`. */
export function solve(m: Matrix, b: readonly number[]): Maybe<number[]> {
	const inv = inverse(m);
	if (isUnavailable(inv)) return inv;
	const lu = new LuDecomposition(toMl(m));
	return lu.solve(MlMatrix.columnVector([...b])).to1DArray();
}

/** ln |det m| of a positive definite matrix; 'singular' when it is not. */
export function logDeterminant(m: Matrix): Maybe {
	const lower = cholesky(m);
	if (isUnavailable(lower)) return lower;
	let sum = 0;
	for (let i = 0; i < lower.length; i++) sum += Math.log(lower[i]![i]!);
	return 2 * sum;
}

/** Lower triangular L with L·Lᵀ = m; 'singular' when m is not positive definite. */
export function cholesky(m: Matrix): Maybe<number[][]> {
	const k = m.length;
	const lower = Array.from({ length: k }, () => new Array<number>(k).fill(0));
	for (let i = 0; i < k; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = m[i]![j]!;
			for (let l = 0; l < j; l++) sum -= lower[i]![l]! * lower[j]![l]!;
			if (i !== j) lower[i]![j] = sum / lower[j]![j]!;
			else if (sum > 0) lower[i]![i] = Math.sqrt(sum);
			else return unavailable('singular');
		}
	}
	return lower;
}

/** x with L·Lᵀ·x = b for a lower triangular L. */
export function choleskySolve(lower: Matrix, b: readonly number[]): number[] {
	const x = [...b];
	for (let i = 0; i < x.length; i++) {
		for (let j = 0; j < i; j++) x[i]! -= lower[i]![j]! * x[j]!;
		x[i]! /= lower[i]![i]!;
	}
	for (let i = x.length - 1; i >= 0; i--) {
		for (let j = i + 1; j < x.length; j++) x[i]! -= lower[j]![i]! * x[j]!;
		x[i]! /= lower[i]![i]!;
	}
	return x;
}

function toMl(m: Matrix): MlMatrix {
	return new MlMatrix(m.map((row) => [...row]));
}

function oneNorm(m: Matrix): number {
	let largest = 0;
	for (let j = 0; j < m.length; j++) {
		let sum = 0;
		for (let i = 0; i < m.length; i++) sum += Math.abs(m[i]![j]!);
		if (sum > largest) largest = sum;
	}
	return largest;
}
