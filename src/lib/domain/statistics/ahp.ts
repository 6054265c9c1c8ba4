import { type Maybe, unavailable } from '../available.ts';

/*
 * Analytic hierarchy process: weights from pairwise judgements (instruments.md §4.3 step 5).
 * A judgement a[i][j] says how much more important i is than j, 1 … 9 or its reciprocal.
 */

/**
 * Random consistency index by number of criteria. 'saaty': Saaty's printed table, n = 3 … 9;
 * 'simulated': the values of the R package ahpsurvey, n = 3 … 8. A report says which it used.
 */
export const randomIndices = {
	saaty: { 3: 0.58, 4: 0.9, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45 },
	simulated: { 3: 0.5252, 4: 0.8837, 5: 1.1081, 6: 1.2493, 7: 1.3416, 8: 1.4048 }
} as const satisfies Record<string, Readonly<Record<number, number>>>;

export type RandomIndexTable = keyof typeof randomIndices;

export interface AhpWeights {
	/** Sum 1, in the order of the criteria. */
	readonly weights: number[];
	/** Largest eigenvalue of the judgements; n when they are perfectly consistent. */
	readonly lambdaMax: number;
	/** CI = (λmax − n)/(n − 1). */
	readonly consistencyIndex: number;
	/**
	 * CR = CI/RI, by Saaty's convention accepted below .10; 'not-applicable' below 3 criteria (always consistent) and
	 * beyond the table.
	 */
	readonly consistencyRatio: Maybe;
	readonly table: RandomIndexTable;
}

/**
 * Full reciprocal matrix from the judgements above the diagonal, row by row (a12, a13, …, a23, …). Throws RangeError for
 * more or fewer than n(n − 1)/2 of them.
 */
export function reciprocalMatrix(n: number, upper: readonly number[]): number[][] {
	if (upper.length !== (n * (n - 1)) / 2)
		throw new RangeError(`${n} criteria need ${(n * (n - 1)) / 2} judgements`);
	const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(1));
	let next = 0;
	for (let i = 0; i < n; i++) {
		for (let j = i + 1; j < n; j++) {
			const judgement = upper[next++]!;
			matrix[i]![j] = judgement;
			matrix[j]![i] = 1 / judgement;
		}
	}
	return matrix;
}

/**
 * Judgements of several experts as one: the geometric mean, which keeps a[i][j]·a[j][i] = 1. Throws RangeError without
 * any expert.
 */
export function aggregateJudgements(matrices: readonly (readonly (readonly number[])[])[]): number[][] {
	const first = matrices[0];
	if (!first) throw new RangeError('no judgements');
	return first.map((row, i) =>
		row.map((_, j) => {
			const logs = matrices.map((matrix) => Math.log(matrix[i]![j]!));
			return Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length);
		})
	);
}

/**
 * Weights by the row geometric mean, w_i = (Π_j a_ij)^(1/n)/Σ, and Saaty's consistency of the
 * judgements. Throws RangeError when the matrix is not square, positive and reciprocal.
 */
export function ahpWeights(
	matrix: readonly (readonly number[])[],
	table: RandomIndexTable = 'saaty'
): AhpWeights {
	checkReciprocal(matrix);
	const n = matrix.length;
	const means = matrix.map((row) => Math.exp(row.reduce((sum, a) => sum + Math.log(a), 0) / n));
	const total = means.reduce((a, b) => a + b, 0);
	const lambdaMax = largestEigenvalue(matrix);
	const consistencyIndex = n > 1 ? (lambdaMax - n) / (n - 1) : 0;
	const randomIndex = (randomIndices[table] as Readonly<Record<number, number>>)[n];
	return {
		weights: means.map((mean) => mean / total),
		lambdaMax,
		consistencyIndex,
		consistencyRatio:
			randomIndex === undefined ? unavailable('not-applicable') : consistencyIndex / randomIndex,
		table
	};
}

function checkReciprocal(matrix: readonly (readonly number[])[]): void {
	if (matrix.length === 0) throw new RangeError('no criteria');
	matrix.forEach((row, i) => {
		if (row.length !== matrix.length) throw new RangeError('judgements are a square matrix');
		row.forEach((a, j) => {
			if (!(a > 0) || !Number.isFinite(a)) throw new RangeError('a judgement is a positive number');
			if (Math.abs(a * matrix[j]![i]! - 1) > 1e-6)
				throw new RangeError('judgements i:j and j:i are reciprocal');
		});
	});
}

/** Perron root by the power method: the matrix is positive, so it always converges. */
function largestEigenvalue(matrix: readonly (readonly number[])[]): number {
	let vector = matrix.map(() => 1 / matrix.length);
	let lambda = 0;
	for (let round = 0; round < 1000; round++) {
		const image = matrix.map((row) => row.reduce((sum, a, j) => sum + a * vector[j]!, 0));
		const next = image.reduce((a, b) => a + b, 0);
		vector = image.map((x) => x / next);
		if (Math.abs(next - lambda) <= 1e-14 * next) return next;
		lambda = next;
	}
	return lambda;
}
